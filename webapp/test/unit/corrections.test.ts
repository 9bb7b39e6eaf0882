import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Command, Queued } from "../../src/core/commands";
import { correctEachOther } from "../../src/core/corrections";
import { newId } from "../../src/core/ids";
import { Store } from "../../src/core/store.svelte";
import type { Goal, JournalEntry } from "../../src/core/types";

const goal = (store: Store): Goal | undefined => store.get("goal", "g");
const queue = (store: Store): unknown[] => store.outbox.map(({ command, state }) => [command.operation, state]);

async function refuse(store: Store): Promise<void> {
  const problems = [{ path: "/target_date", code: "order", message: "no" }];
  await store.settle({ changed: store.outbox.map((queued) => ({ ...queued, state: "refused", problems })) });
}

describe("a change of what was refused", () => {
  let store: Store;
  beforeEach(async () => (store = await Store.open(newId())));

  const change = (target_date: string | null): Promise<unknown> =>
    store.act("replaceGoal", {
      path: { id: "g" },
      body: { id: "g", name: "Squat", target_date },
      basedOn: { kind: "goal", id: "g" },
    });

  test("corrects the creation, in its place and on the disk, instead of being sent behind it", async () => {
    await store.act("createGoal", { body: { id: "g", name: "Sqat", target_date: "2020-01-01", notes: "mine" } });
    await refuse(store);
    await store.act("createGoal", { body: { id: "h", name: "Other" } });
    const before = store.outbox[0]!;
    await change("2027-01-01");

    expect(queue(store)).toEqual([
      ["createGoal", "waiting"],
      ["createGoal", "waiting"],
    ]);
    expect(store.outbox[0]).toMatchObject({
      n: before.n,
      command: { id: before.command.id, base: null, body: { id: "g", name: "Squat", target_date: "2027-01-01" } },
      problems: [],
    });
    expect(store.outbox[0]?.command.body, "a replacement says everything").not.toHaveProperty("notes");
    expect(goal(store)).toMatchObject({ name: "Squat", target_date: "2027-01-01" });
    expect((await Store.open(store.user)).outbox).toEqual(store.outbox);
  });

  test("corrects a change, which is based on what the server has now", async () => {
    const thing = { id: "g", name: "Squat", target_date: null };
    await store.settle({ things: [{ kind: "goal", id: "g", version: 3, thing }] });
    await change("2020-01-01");
    await refuse(store);
    await store.settle({ things: [{ kind: "goal", id: "g", version: 4, thing }] });
    await change("2027-01-01");

    expect(store.outbox.map(({ state, command }) => [state, command.base, command.body?.target_date])).toEqual([
      ["waiting", { version: 4 }, "2027-01-01"],
    ]);
  });

  test("is not needed any more when the thing is taken away; what the server never had is not deleted there", async () => {
    await store.act("createGoal", { body: { id: "g", name: "Squat" } });
    await refuse(store);
    await store.act("deleteGoal", { path: { id: "g" }, body: null });
    expect(store.outbox).toEqual([]);
    expect(goal(store)).toBeUndefined();

    await store.settle({ things: [{ kind: "goal", id: "g", version: 1, thing: { id: "g", name: "Squat" } }] });
    await change("2020-01-01");
    await refuse(store);
    await store.act("deleteGoal", { path: { id: "g" }, body: null });
    expect(queue(store)).toEqual([["deleteGoal", "waiting"]]);
  });

  test("keeps the words of an entry, and leaves out the link that was taken off", async () => {
    const links = ["l", "m"].map((id) => ({
      id,
      target_type: "injury",
      target_id: "knee",
      relationship: "RELATED_TO",
    }));
    await store.act("logEntry", {
      body: { id: "e", entry_date: "2026-11-21", raw_text: "Slept badly", tags: ["x"], links },
    });
    await refuse(store);
    await store.act("unlinkEntry", { path: { id: "e", link_id: "l" }, body: null });
    await store.act("patchEntry", { path: { id: "e" }, body: { tags: ["sleep"] } });

    const entry = store.get("journal_entry", "e") as JournalEntry;
    expect(entry).toMatchObject({ raw_text: "Slept badly", tags: ["sleep"] });
    expect(entry.links.map((link) => link.id)).toEqual(["m"]);
    expect(queue(store)).toEqual([
      ["logEntry", "waiting"],
      ["patchEntry", "waiting"],
    ]);
  });
});

test("what was written without a network and refused together becomes one write", () => {
  const write = (n: number, operation: string, body: object, base: Command["base"] = null): Queued => {
    const path: Record<string, string> = operation === "createGoal" ? {} : { id: "g" };
    const command = { id: `c${n}`, operation, path, body: { ...body }, base, made_at: "2026-11-21T10:00:00Z" };
    return { n, state: "refused", problems: [], command };
  };
  const behind = (n: number): Command["base"] => ({ command: `c${n}` });
  const created = correctEachOther([
    write(1, "createGoal", { id: "g", name: "a" }),
    write(2, "replaceGoal", { name: "b" }, behind(1)),
    write(3, "confirmPlan", {}),
    write(4, "replaceGoal", { name: "c" }, behind(2)),
  ]);
  expect(created.gone).toEqual([2, 4]);
  expect(created.corrected).toMatchObject([{ n: 1, state: "waiting", command: { body: { id: "g", name: "c" } } }]);

  const changed = correctEachOther([
    write(2, "replaceGoal", { name: "b" }, { version: 7 }),
    write(4, "replaceGoal", { name: "c" }, behind(2)),
  ]);
  expect(changed.corrected).toMatchObject([{ n: 2, command: { id: "c2", base: { version: 7 }, body: { name: "c" } } }]);

  expect(correctEachOther([write(1, "confirmPlan", {}), write(2, "deleteGoal", {})])).toEqual({
    corrected: [],
    gone: [],
  });
});
