import { createHash, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, inject, test } from "vitest";
import { announce, examine, open, signUp } from "./fixture";

/** Where an assistant on the same machine waits for the answer. */
async function callback(): Promise<{ server: Server; uri: string; answer: Promise<URL> }> {
  let answered: (url: URL) => void = () => undefined;
  const answer = new Promise<URL>((resolve) => (answered = resolve));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    response.writeHead(200, { "Content-Type": "text/html" }).end("<link rel=icon href=data:,><p>Back at the assistant");
    if (url.pathname === "/callback") answered(url);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, answer };
}

async function posted<T>(url: string, body: BodyInit, type: string): Promise<T> {
  const response = await fetch(url, { method: "POST", body, headers: { "Content-Type": type } });
  expect(response.ok, url).toBe(true);
  return (await response.json()) as T;
}

/** One message to the assistants' door, as their programs send it. */
function ask(server: string, token: string, method: string, params: object): Promise<Response> {
  return fetch(`${server}/mcp`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "MCP-Protocol-Version": "2025-11-25",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
}

test("an assistant is let in by its own page, leaves a trace, and is shown out", { timeout: 120_000 }, async () => {
  const server = inject("server");
  const athlete = await signUp();
  const back = await callback();
  try {
    const { client_id } = await posted<{ client_id: string }>(
      `${server}/oauth/register`,
      JSON.stringify({ client_name: "Coach in a box", redirect_uris: [back.uri] }),
      "application/json",
    );
    const verifier = randomBytes(32).toString("base64url");
    const query = new URLSearchParams({
      response_type: "code",
      client_id,
      redirect_uri: back.uri,
      scope: "read log plan",
      state: "as-it-was",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      resource: `${server}/mcp`,
    });

    // Whoever is not signed in does that first, and is asked then.
    const page = await open({ path: `/connect?${query}` });
    await page.getByRole("button", { name: "I have an account" }).click();
    await page.getByLabel("E-mail").fill(athlete.email);
    await page.getByLabel("Password").fill(athlete.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Let Coach in a box in?" }).waitFor();
    await page.getByText(/Your answer goes to a program on this machine\./).waitFor();
    await examine(page, "connect");
    await page.getByRole("checkbox", { name: /^Log/ }).uncheck();
    await page.getByRole("button", { name: "Let it in" }).click();
    await page.getByText("Back at the assistant").waitFor();
    const answer = await back.answer;
    expect(answer.searchParams.get("state")).toBe("as-it-was");

    const form = new URLSearchParams({
      grant_type: "authorization_code",
      code: answer.searchParams.get("code") ?? "",
      client_id,
      redirect_uri: back.uri,
      code_verifier: verifier,
      resource: `${server}/mcp`,
    });
    const { access_token, scope } = await posted<{ access_token: string; scope: string }>(
      `${server}/oauth/token`,
      form,
      "application/x-www-form-urlencoded",
    );
    expect(scope.split(" ").toSorted()).toEqual(["plan", "read"]);
    const search = { name: "get_upcoming_plans", arguments: {} };
    expect((await ask(server, access_token, "tools/call", search)).status).toBe(200);
    await ask(server, access_token, "tools/call", { ...search, arguments: { from: "soon" } });

    await page.goto(`${server}/settings/assistants`);
    await page.getByRole("heading", { level: 3, name: "Coach in a box" }).waitFor();
    await page.getByText("Get upcoming plans").first().waitFor();
    await page.getByText("refused", { exact: true }).waitFor();
    await examine(page, "assistants");
    await page.getByRole("button", { name: "Show out Coach in a box" }).click();
    await examine(page, "assistants-sure");
    await page.getByRole("button", { name: "Show out" }).click();
    await expect.poll(() => page.getByRole("heading", { level: 3, name: "Coach in a box" }).count()).toBe(0);
    expect((await ask(server, access_token, "tools/call", search)).status).toBe(401);
    await page.getByText("Get upcoming plans").first().waitFor();
    await examine(page, "assistants-none");
  } finally {
    back.server.close();
  }
});

test("a request that is none says so, and lets nobody in", async () => {
  const athlete = await signUp();
  const page = await open({ path: "/connect?client_id=nobody&response_type=code" });
  announce(page, /422 POST .*assistants\/requests|status of 422 .*assistants\/requests/);
  await page.getByRole("button", { name: "I have an account" }).click();
  await page.getByLabel("E-mail").fill(athlete.email);
  await page.getByLabel("Password").fill(athlete.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "This request cannot be answered" }).waitFor();
  await examine(page, "connect-broken");
});
