import { describe, expect, it } from "vitest";
import { check, locate } from "../../src/screens/editor/checks";
import {
  body,
  copyOf,
  type DraftPlan,
  fromPlan,
  newLine,
  newPlan,
  resize,
  single,
} from "../../src/screens/editor/draft";
import type { Plan, PlannedSet } from "../../src/core/types";

let made = 0;
function aSet(more: Partial<PlannedSet> = {}): PlannedSet {
  return {
    id: `set-${++made}`,
    block_seq: 1,
    set_seq: 1,
    exercise_id: "squat",
    exercise_name: "Back Squat",
    ...newLine().asked,
    prescribed_reps: 5,
    prescribed_load: 100,
    load_unit: "kg",
    round: null,
    ...more,
  };
}

function aPlan(sets: PlannedSet[], rounds: number | null = null): Plan {
  const block = {
    id: "block",
    block_seq: 1,
    name: null,
    block_type: "main",
    modality: null,
    rounds,
    work_s: null,
    rest_s: null,
    protocol_notes: null,
    notes: null,
    sets,
  };
  return {
    id: "plan",
    date: "2026-11-23",
    name: "Lower A",
    goal: null,
    focus: ["squat"],
    sport_type: "strength",
    estimated_duration_minutes: null,
    notes: null,
    goal_ids: ["goal"],
    training_block_id: "weeks",
    blocks: [block],
  } as unknown as Plan;
}

function sent(draft: DraftPlan): PlannedSet[] {
  return (body(draft).blocks as { sets: PlannedSet[] }[])[0]!.sets;
}

describe("a plan that is opened to be changed", () => {
  it("shows equal sets of one exercise as one line, and sends them back with their ids", () => {
    const sets = [aSet(), aSet(), aSet(), aSet({ prescribed_load: 85, set_type: "backoff" })];
    const draft = fromPlan(aPlan(sets));

    expect(draft.blocks[0]!.entries.map((entry) => entry.lines.map((line) => line.ids.length))).toEqual([[3, 1]]);
    expect(sent(draft).map((set) => set.id)).toEqual(sets.map((set) => set.id));
    expect(sent(draft)[3]).toMatchObject({ prescribed_load: 85, set_type: "backoff", exercise_id: "squat" });
  });

  it("keeps the order of exercises that take turns", () => {
    const bench = { exercise_id: "bench", exercise_name: "Bench Press" };
    const draft = fromPlan(aPlan([aSet(), aSet(bench), aSet(), aSet(bench)]));

    expect(draft.blocks[0]!.entries.map((entry) => entry.name)).toEqual([
      "Back Squat",
      "Bench Press",
      "Back Squat",
      "Bench Press",
    ]);
  });

  it("makes more and fewer sets of a line without making others of those that stay", () => {
    const draft = fromPlan(aPlan([aSet(), aSet()]));
    const line = draft.blocks[0]!.entries[0]!.lines[0]!;
    const before = [...line.ids];

    resize(line, 4);
    expect(line.ids.slice(0, 2)).toEqual(before);
    expect(new Set(line.ids).size).toBe(4);
    resize(line, 1);
    expect(line.ids).toEqual(before.slice(0, 1));
  });

  it("opens a line set by set; one of them can then ask for something else", () => {
    const draft = fromPlan(aPlan([aSet(), aSet(), aSet()]));
    const entry = draft.blocks[0]!.entries[0]!;
    const ids = [...entry.lines[0]!.ids];
    entry.lines = single(entry.lines[0]!);
    entry.lines[2]!.asked.amrap = true;

    expect(sent(draft).map((set) => [set.id, set.amrap])).toEqual([
      [ids[0], false],
      [ids[1], false],
      [ids[2], true],
    ]);
  });

  it("writes rounds that are alike once, and sends every round with its own ids", () => {
    const rounds = [1, 2, 3].flatMap((round) => [
      aSet({ round }),
      aSet({ round, exercise_id: "plank", exercise_name: "Plank" }),
    ]);
    const draft = fromPlan(aPlan(rounds, 3));

    expect(draft.blocks[0]!.entries.map((entry) => entry.lines[0]!.ids.length)).toEqual([1, 1]);
    expect(sent(draft).map((set) => [set.id, set.round])).toEqual(rounds.map((set) => [set.id, set.round]));
    draft.blocks[0]!.rounds = 4;
    expect(sent(draft).map((set) => set.round)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it("keeps rounds that differ as they are, each set with its round", () => {
    const rounds = [aSet({ round: 1 }), aSet({ round: 2, prescribed_load: 105 })];
    const draft = fromPlan(aPlan(rounds, 2));

    expect(sent(draft).map((set) => [set.id, set.round, set.prescribed_load])).toEqual([
      [rounds[0]!.id, 1, 100],
      [rounds[1]!.id, 2, 105],
    ]);
  });

  it("goes on serving its goals and stays part of its weeks", () => {
    const said = { goal_ids: ["goal"], training_block_id: "weeks" };
    expect(body(fromPlan(aPlan([aSet()])))).toMatchObject(said);
    expect(body(copyOf(aPlan([aSet()]), "2026-12-01"))).toMatchObject(said);
    expect(body(newPlan("2026-12-01"))).toMatchObject({ goal_ids: [], training_block_id: null });
  });

  it("shares no id with what it is copied from, and writes rounds once", () => {
    const sets = [aSet({ round: 1 }), aSet({ round: 2 })];
    const copy = copyOf(aPlan(sets, 2), "2026-12-01");

    expect(sent(copy)).toHaveLength(1);
    expect(sent(copy)[0]!.id).not.toBe(sets[0]!.id);
    expect(copy.blocks[0]!.rounds).toBe(2);
    expect(body(copy)).toMatchObject({ date: "2026-12-01", focus: ["squat"] });
  });
});

describe("what is wrong with a plan", () => {
  it("is said beside the line whose sets the server names", () => {
    const draft = fromPlan(aPlan([aSet(), aSet(), aSet({ prescribed_reps: 3 })]));
    const [four, three] = draft.blocks[0]!.entries[0]!.lines;
    const found = locate(
      [
        { path: "/blocks/0/sets/0/prescribed_rpe", code: "half_steps", message: "Must be in half steps." },
        { path: "/blocks/0/sets/1/prescribed_rpe", code: "half_steps", message: "Must be in half steps." },
        { path: "/blocks/0/sets/2/exercise_name", code: "unknown", message: "Is not known." },
        { path: "/blocks/0/rounds", code: "range", message: "Too many." },
        { path: "/name", code: "too_long", message: "Too long." },
      ],
      draft,
    );

    expect(found.map(({ where, field }) => [where, field])).toEqual([
      [four!.key, "prescribed_rpe"],
      [draft.blocks[0]!.entries[0]!.key, "exercise_name"],
      ["block", "rounds"],
      ["plan", "name"],
    ]);
    expect(three!.ids).toHaveLength(1);
  });

  it("is seen before it is sent: what is missing, and numbers out of their range", () => {
    const empty = newPlan("2026-11-23");
    expect(check(empty).map(({ field }) => field)).toEqual(["name", "sets"]);

    const draft = fromPlan(aPlan([aSet({ prescribed_rpe: 8.25 }), aSet({ prescribed_reps: null })]));
    draft.blocks[0]!.entries[0]!.lines[1]!.asked.prescribed_load = NaN;
    expect(check(draft).map(({ field }) => field)).toEqual(["prescribed_rpe", "prescribed_load", "prescribed_reps"]);
    expect(check(fromPlan(aPlan([aSet()])))).toEqual([]);
  });
});
