import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { announce, open, ZONE } from "./fixture";
import { startServer, type Server } from "./server";

// As on a phone: everything over https, with a certificate that its owner made and told the browser to trust.

const { certificate, key } = inject("certificate");
const folder = mkdtempSync(join(tmpdir(), "plumbline-tls-"));
const files = { certificate: join(folder, "cert.pem"), key: join(folder, "key.pem") };
let server: Server;

beforeAll(async () => {
  writeFileSync(files.certificate, certificate);
  writeFileSync(files.key, key, { mode: 0o600 });
  server = await startServer(["--host", "0.0.0.0", "--tls-cert", files.certificate, "--tls-key", files.key]);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const WHO = { email: "kim@example.org", password: "correct horse battery" };
const ACCOUNT = { ...WHO, display_name: "Kim", time_zone: ZONE, unit_system: "metric" };

interface Answer {
  status: number;
  body: { problems?: { code: string }[]; display_name?: string };
}

/** Asks from inside the page, so that the browser adds what browsers add. */
async function ask(page: Page, method: string, path: string, body?: object, client?: string): Promise<Answer> {
  return page.evaluate(
    async ([method, path, body, client]) => {
      const headers = { "Content-Type": "application/json", ...(client ? { "Plumbline-Client": client } : {}) };
      const answer = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      const text = await answer.text();
      return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Answer["body"] };
    },
    [method, path, body, client] as const,
  );
}

async function signsInByCookie(page: Page): Promise<void> {
  expect((await ask(page, "POST", "/api/auth/sign-in", { ...WHO, session: "cookie" })).status).toBe(200);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(["plumbline_access", "plumbline_refresh"]);
  for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Strict" });
  expect((await ask(page, "GET", "/api/me")).body.display_name).toBe("Kim");
}

/** What another page could make this browser send: the cookies, but not our header. */
async function isGuarded(page: Page): Promise<void> {
  announce(page, /403/);
  const forged = await ask(page, "PATCH", "/api/me", { display_name: "Mallory" });
  expect(forged).toMatchObject({ status: 403, body: { problems: [{ code: "client_header" }] } });
  const ours = await ask(page, "PATCH", "/api/me", { display_name: "Kim" }, "web");
  expect(ours).toMatchObject({ status: 200, body: { display_name: "Kim" } });
}

test("over TLS the page is a secure context, and a session by cookie works and is guarded", async () => {
  const { port } = new URL(server.url);
  const page = await open({ url: `https://localhost:${port}` });
  expect(server.url).toMatch(/^https:/);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toContain("/sw.js");
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch("/healthz")).headers));
  expect(headers["strict-transport-security"]).toMatch(/^max-age=\d+ *$/);

  expect((await ask(page, "POST", "/api/auth/sign-up", { ...ACCOUNT, session: "cookie" })).status).toBe(201);
  await page.context().clearCookies();
  await signsInByCookie(page);
  await isGuarded(page);
  const closed = await ask(page, "POST", "/api/auth/sign-up", { ...ACCOUNT, email: "second@example.org" });
  expect(closed).toMatchObject({ status: 403, body: { problems: [{ code: "sign_up_closed" }] } });
});

test(
  "behind a reverse proxy it is the public URL that says that cookies travel by https only",
  { timeout: 180_000 },
  async () => {
    let target = "";
    const proxy = createServer({ cert: certificate, key }, (from, to) => {
      const { hostname, port } = new URL(target);
      const headers = { ...from.headers, "x-forwarded-proto": "https" };
      const onward = request({ hostname, port, method: from.method, path: from.url, headers }, (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      });
      from.pipe(onward);
    });
    await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
    const publicUrl = `https://localhost:${(proxy.address() as AddressInfo).port}`;
    const behind = await startServer([], { PLUMBLINE_PUBLIC_URL: publicUrl });
    target = behind.url;
    try {
      const page = await open({ url: publicUrl });
      expect((await ask(page, "POST", "/api/auth/sign-up", { ...ACCOUNT, session: "cookie" })).status).toBe(201);
      await page.context().clearCookies();
      await signsInByCookie(page);
      await isGuarded(page);
      // The worker may still be fetching what it keeps: it is not to find the door gone.
      await page.context().close();
    } finally {
      proxy.closeAllConnections();
      proxy.close();
      await behind.stop();
    }
  },
);
