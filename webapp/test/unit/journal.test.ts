import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/core/format";
import { newId } from "../../src/core/ids";
import { about, brief, newest, placeOf, says, titleOf } from "../../src/core/journal";
import { Store } from "../../src/core/store.svelte";
import type { EntryLink, Injury, Plan } from "../../src/core/types";
import { done, workout } from "./logging";

describe("the journal of a device", () => {
  let store: Store;
  const entry = newId();
  const link = newId();
  beforeEach(async () => {
    store = await Store.open(newId());
    const lower = workout([done("s1", "Squat")], { id: "w", name: "Lower A" });
    await store.settle({ things: [{ kind: "workout", id: "w", version: 1, thing: lower }], after: 1 });
  });

  async function write(more: Record<string, unknown> = {}): Promise<void> {
    const links = [{ id: link, relationship: "EXPLAINS", target_type: "set", target_id: "s1" }];
    await store.act("logEntry", {
      body: { id: entry, entry_type: "feedback", raw_text: "The knee again", tags: ["knee"], links, ...more },
    });
  }

  test("shows an entry at once, with the name and the day of what it is about", async () => {
    await write();
    const kept = store.get("journal_entry", entry)!;
    expect(kept).toMatchObject({ raw_text: "The knee again", severity: "info", version: 0 });
    expect(kept.links).toMatchObject([{ id: link, target_id: "s1", name: "Squat", date: "2026-11-21", gone: false }]);
    expect(placeOf(store, kept.links[0]!)).toBe("/workouts/w");
    expect(about(store.all("journal_entry"), new Set(["s1"]))).toEqual([kept]);
    expect(about(store.all("journal_entry"), new Set(["w"]))).toEqual([]);
  });

  test("says which set of an exercise an entry is about, else its day", async () => {
    const sets = [
      done("w1", "Squat", { set_type: "warmup" }),
      done("s1", "Squat"),
      done("b1", "Bench"),
      done("s2", "Squat"),
    ];
    await store.settle({ things: [{ kind: "workout", id: "w", version: 2, thing: workout(sets, { id: "w" }) }] });
    const link = { name: "Squat", date: "2026-11-21", target_type: "set", target_id: "s2" } as EntryLink;
    const title = (more: Partial<EntryLink>): string => titleOf(store, { ...link, ...more });
    expect([title({}), title({ target_id: "s1" })]).toEqual(["Squat, set 2", "Squat, set 1"]);
    expect(title({ target_id: "w1" })).toBe("Squat, warm-up");
    expect(title({ target_id: "gone" })).toBe(`Squat, ${day("2026-11-21")}`);
    expect(title({ target_type: "exercise" })).toBe("Squat");
    expect(title({ target_type: "plan", name: "" })).toBe("Plan");
  });

  test("counts a set as it was planned, also where one before it was left out", async () => {
    const planned = ["p1", "p2"].map((id) => ({ id, exercise_name: "Squat", set_type: "working" }));
    const plan = { id: "p", date: "2026-11-21", blocks: [{ sets: planned }] } as unknown as Plan;
    const second = workout([done("s9", "Squat", { planned_set_id: "p2" })], { id: "w9" });
    await store.settle({
      things: [
        { kind: "plan", id: "p", version: 1, thing: plan },
        { kind: "workout", id: "w9", version: 1, thing: second },
      ],
    });
    const link = { name: "Squat", date: null } as EntryLink;
    expect(titleOf(store, { ...link, target_type: "set", target_id: "s9" })).toBe("Squat, set 2");
    expect(titleOf(store, { ...link, target_type: "planned_set", target_id: "p1" })).toBe("Squat, set 1");
    // What was added goes on after what was planned.
    const sets = [done("s9", "Squat", { planned_set_id: "p2" }), done("s10", "Squat")];
    const more = workout(sets, { id: "w9", plan_id: "p" });
    await store.settle({ things: [{ kind: "workout", id: "w9", version: 2, thing: more }] });
    expect(titleOf(store, { ...link, target_type: "set", target_id: "s10" })).toBe("Squat, set 3");
  });

  test("has an entry's words, tags and what it is about to find it by", async () => {
    await write();
    const kept = store.get("journal_entry", entry)!;
    for (const words of [["knee"], ["again", "squat"], []]) expect(says(kept, words)).toBe(true);
    expect(says(kept, ["knee", "shoulder"])).toBe(false);
    expect(brief(kept)).toBe("The knee again");
  });

  test("shows what is linked, taken back, changed, looked at and removed", async () => {
    await write();
    const path = { id: entry };
    const other = newId();
    await store.act("linkEntry", { path, body: { id: other, target_type: "workout", target_id: "w" } });
    await store.act("unlinkEntry", { path: { id: entry, link_id: link }, body: null });
    await store.act("patchEntry", { path, body: { raw_text: "The left knee" } });
    await store.act("reviewEntry", { path, body: { reviewed: true } });
    const kept = store.get("journal_entry", entry)!;
    expect(kept.links).toMatchObject([{ id: other, relationship: "EXPLAINS", name: "Lower A" }]);
    expect(kept.raw_text).toBe("The left knee");
    expect(kept.reviewed_at).not.toBeNull();
    await store.act("deleteEntry", { path, body: null });
    expect(store.all("journal_entry")).toEqual([]);
  });

  test("has the newest day first", async () => {
    await write({ entry_date: "2026-11-20" });
    await store.act("logEntry", {
      body: { id: "later", entry_type: "mood", raw_text: "Good", entry_date: "2026-11-21" },
    });
    expect(newest(store.all("journal_entry")).map(({ id }) => id)).toEqual(["later", entry]);
  });
});

describe("injuries and limits of a device", () => {
  let store: Store;
  beforeEach(async () => {
    store = await Store.open(newId());
    await store.act("createInjury", { body: { id: "knee", name: "Left knee", status: "active" } });
    await store.act("createConstraint", {
      body: { id: "limit", name: "No lunges", injury_id: "knee", forbids: [{ type: "pattern", name: "lunge" }] },
    });
  });

  test("count at once, and remember how an injury went", async () => {
    const before = store.get("injury", "knee") as Injury;
    expect(before).toMatchObject({ active: true, status: "active", joint: null });
    const body = { id: "knee", name: "Left knee", status: "resolved", status_since: "2026-11-22" };
    await store.act("replaceInjury", { path: { id: "knee" }, body, basedOn: { kind: "injury", id: "knee" } });
    const after = store.get("injury", "knee") as Injury;
    expect(after).toMatchObject({ active: false, status: "resolved", status_since: "2026-11-22" });
    expect(after.history.map(({ status }) => status)).toEqual(["active", "resolved"]);
  });

  test("go together", async () => {
    expect(store.get("constraint", "limit")).toMatchObject({ effect: "forbid", end_date: null });
    await store.act("deleteInjury", { path: { id: "knee" }, body: null });
    expect([store.all("injury"), store.all("constraint")]).toEqual([[], []]);
  });

  test("and goals are shown at once and changed", async () => {
    await store.act("createGoal", { body: { id: "goal", name: "Squat 140" } });
    expect(store.get("goal", "goal")).toMatchObject({ status: "active", target: null });
    const body = { id: "goal", name: "Squat 140", status: "achieved" };
    await store.act("replaceGoal", { path: { id: "goal" }, body, basedOn: { kind: "goal", id: "goal" } });
    expect(store.get("goal", "goal")?.status).toBe("achieved");
  });
});
