import { expect, test } from "vitest";
import { announce, complaints, expectAccessible, expectBigTargets, open } from "./fixture";

test("every error that a page makes is heard, until it is announced", async () => {
  const page = await open();
  await page.evaluate(async () => {
    console.error("said aloud");
    setTimeout(() => void Promise.reject(new Error("never caught")));
    await fetch("/api/nothing");
    document.head.append(Object.assign(document.createElement("style"), { textContent: "a {}" }));
  });
  for (const problem of [/said aloud/, /never caught/, /answered: 404 GET/, /Content Security Policy/]) {
    await expect.poll(() => complaints(page).join("\n")).toMatch(problem);
  }
  await page.context().setOffline(true);
  await page.evaluate(() => fetch("/api/me").catch(() => undefined));
  await expect.poll(() => complaints(page).join("\n")).toMatch(/failed: net::ERR_INTERNET_DISCONNECTED/);
  announce(page, /./);
  expect(complaints(page)).toEqual([]);
});

test("what axe or a thumb does not find is found", async () => {
  const page = await open();
  await page.evaluate(() => {
    const button = document.body.appendChild(document.createElement("button"));
    button.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 20px; height: 20px";
  });
  await expect(expectAccessible(page)).rejects.toThrow(/button-name/);
  await expect(expectBigTargets(page)).rejects.toThrow(/20×20/);
});
