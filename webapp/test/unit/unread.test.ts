import { expect, test } from "vitest";
import { Problem } from "../../src/core/api";
import type { Queued } from "../../src/core/commands";
import { unread } from "../../src/core/engine.svelte";

const queued = (n: number): Queued => ({
  n,
  command: { id: `command ${n}`, operation: "logSet", path: {}, body: {}, base: null, made_at: "" },
  state: "waiting",
  problems: [],
});
const batch = Array.from({ length: 12 }, (_, n) => queued(n));

test("a command that the server cannot read is named by its place, and no other is", () => {
  const failure = new Problem(422, "Invalid", [
    { path: "/commands/1/path/id", code: "uuid", message: "Must be a UUID." },
    { path: "/commands/11", code: "object", message: "Must be an object." },
  ]);
  expect(unread(failure, batch).map(({ queued, result }) => [queued.n, result.problems?.[0]?.path])).toEqual([
    [1, "/path/id"],
    [11, ""],
  ]);
});

test("a refusal that is about no command is nobody's", () => {
  expect(unread(new Problem(422, "Invalid", [{ path: "/device_id", code: "uuid", message: "" }]), batch)).toEqual([]);
  expect(unread(new Problem(413, "Too large", [{ path: "", code: "too_large", message: "" }]), batch)).toEqual([]);
});

test("one command that alone is too large is set aside", () => {
  const failure = new Problem(413, "Too large", [{ path: "", code: "too_large", message: "At most …" }]);
  expect(unread(failure, [queued(3)]).map(({ result }) => [result.id, result.status])).toEqual([
    ["command 3", "refused"],
  ]);
});
