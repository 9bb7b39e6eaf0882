import { expect, inject, test } from "vitest";
import { announce, complaints, expectAccessible, OFFLINE, open, shoot, signIn, signUp } from "./fixture";

test("the page opens, has a title, and the browser complains about nothing", async () => {
  const page = await open();
  expect(await page.title()).toMatch(/Plumbline/);
  await page.getByRole("main").waitFor();
  expect(complaints(page)).toEqual([]);
});

test("a path of the app opens the app, and reloading it does too", async () => {
  const page = await open({ path: "/today", width: 1280 });
  await page.reload();
  await page.getByRole("main").waitFor();
});

test("no inline script runs, and nothing is loaded from elsewhere", async () => {
  const page = await open();
  const answer = await page.request.get(page.url());
  expect(answer.headers()["content-security-policy"]).toContain("default-src 'self'");
  const hosts = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => new URL(entry.name).origin),
  );
  expect(new Set([...hosts, new URL(page.url()).origin])).toEqual(new Set([inject("server")]));
});

test("scripts and styles are packed and kept, the page is asked for again", async () => {
  const page = await open();
  const script = await page.evaluate(() => document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "");
  expect(script).toContain("/assets/");
  const answer = await page.request.get(script, { headers: { "Accept-Encoding": "gzip, br" } });
  expect(answer.headers()["content-encoding"]).toBe("br");
  expect(answer.headers()["cache-control"]).toContain("immutable");
  const again = await page.request.get(page.url());
  expect(again.headers()["cache-control"]).toBe("no-cache");
});

test("nobody is bothered by axe on the first page", async () => {
  const page = await open();
  await expectAccessible(page);
  await shoot(page, "welcome");
});

test("the session of a signed-in browser is in cookies that no script sees", async () => {
  const athlete = await signUp({ display_name: "Alex" });
  const page = await open();
  await signIn(page, athlete);
  const name = await page.evaluate(
    async () => ((await (await fetch("/api/me")).json()) as { display_name: string }).display_name,
  );
  expect(name).toBe("Alex");
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("after the first visit the app opens without a network", async () => {
  const page = await open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const worker = await page.request.get(new URL("/sw.js", page.url()).href);
  expect(worker.headers()["content-type"]).toContain("text/javascript");
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  const manifest = await page.request.get(new URL("/manifest.webmanifest", page.url()).href);
  expect(manifest.headers()["content-type"]).toBe("application/manifest+json");
  await page.context().setOffline(true);
  announce(page, OFFLINE);
  await page.goto(new URL("/history", page.url()).href);
  await page.getByRole("main").waitFor();
});

test("the first visit loads less than 150 kB", async () => {
  const page = await open();
  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => entry as PerformanceResourceTiming)
      .filter((entry) => !new URL(entry.name).pathname.startsWith("/api/"))
      .reduce((sum, entry) => sum + entry.transferSize, 0),
  );
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(150_000);
});
