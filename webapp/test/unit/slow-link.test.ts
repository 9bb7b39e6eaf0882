import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Link, slowLink } from "../browser/speed/link";

const CONTENT = randomBytes(150_000);
const server = createServer((request, response) => {
  const taken: Buffer[] = [];
  request.on("data", (data: Buffer) => taken.push(data));
  request.on("end", () => response.end(Buffer.concat([...taken, CONTENT])));
});
let line: Link;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  line = await slowLink(url, { roundTripMs: 4, downKbit: 40_000, upKbit: 40_000 });
});
afterAll(() => {
  line.close();
  server.closeAllConnections();
  server.close();
});

test("everything comes whole and in order, also when several speak at once", async () => {
  const answers = await Promise.all(
    ["one", "two", "three"].map(async (word) => {
      const body = word.repeat(10_000);
      const answer = Buffer.from(await (await fetch(line.url, { method: "POST", body })).arrayBuffer());
      return answer.equals(Buffer.concat([Buffer.from(body), CONTENT]));
    }),
  );
  expect(answers).toEqual([true, true, true]);
});

test("what came down is counted", async () => {
  const before = line.down();
  await (await fetch(line.url)).arrayBuffer();
  expect(line.down() - before).toBeGreaterThan(CONTENT.length);
  expect(line.down() - before).toBeLessThan(CONTENT.length + 2_000);
});
