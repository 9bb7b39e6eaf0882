import { expect, test } from "vitest";
import { NOTHING_ASKED } from "../../src/core/prescription";
import type { Conflict, Kind, Plan, Things } from "../../src/core/types";
import { differences } from "../../src/screens/sync/sides";
import { told } from "../../src/screens/sync/told";

const PLAN = "01999999-0000-7000-8000-000000000001";

function aPlan(reps: number[], more: Partial<Plan> = {}): Plan {
  const sets = reps.map((prescribed_reps, i) => ({
    ...NOTHING_ASKED,
    id: `s${i}`,
    set_seq: i + 1,
    exercise_id: "squat",
    exercise_name: "Back Squat",
    prescribed_reps,
    prescribed_load: 100,
    load_unit: "kg",
  }));
  const block = { id: "b", block_seq: 1, name: "Main", block_type: "main", rounds: null, notes: null, sets };
  const plan = { id: PLAN, name: "Lower A", date: "2026-11-23", status: "confirmed", goal: null, notes: null };
  return { ...plan, blocks: [block], ...more } as unknown as Plan;
}

function having(plan: Plan | undefined): Parameters<typeof differences>[1] {
  return {
    get: <K extends Kind>(kind: K, id: string) =>
      (kind === "plan" && id === PLAN ? plan : undefined) as Things[K] | undefined,
    all: () => [],
  };
}

function aConflict(operation: string, body: unknown): Conflict {
  return {
    id: "01999999-0000-7000-8000-0000000000ff",
    kind: "stale",
    operation,
    path: { id: PLAN },
    body,
    base_version: 1,
    current_version: 2,
    problems: [],
    made_at: null,
    created_at: "2026-11-21T18:00:00Z",
  };
}

test("only what a change would make different is said, on both sides", () => {
  const found = differences(aConflict("reschedulePlan", { date: "2026-11-25" }), having(aPlan([5, 5])));
  expect(found.map((each) => each.label)).toEqual(["Day"]);
  expect(found[0]!.now[0]!.text).toContain("23");
  expect(found[0]!.mine[0]!.text).toContain("25");
});

test("of a list each line that the other side lacks is marked", () => {
  const body = { name: "Lower A", date: "2026-11-23", blocks: aPlan([5, 3]).blocks };
  const [sets] = differences(aConflict("revisePlan", body), having(aPlan([5, 8])));
  expect(sets!.now).toEqual([
    { text: "Back Squat 5 × 100 kg", differs: false },
    { text: "Back Squat 8 × 100 kg", differs: true },
  ]);
  expect(sets!.mine.map((line) => line.text)).toEqual(["Back Squat 5 × 100 kg", "Back Squat 3 × 100 kg"]);
});

test("a step shows the states it stands between, and what is not here shows nothing", () => {
  const skip = aConflict("skipPlan", {});
  const [state] = differences(skip, having(aPlan([5], { status: "completed" })));
  expect([state!.label, state!.now[0]!.text, state!.mine[0]!.text]).toEqual(["State", "Completed", "Skipped"]);
  expect(differences(skip, having(undefined))).toEqual([]);
});

test("what a plan's state does not allow is said in words of the app, not in those for programs", () => {
  const issue = {
    path: "",
    code: "plan_state",
    message: 'so "skip" is not possible; possible are: PUT /api/plans/{id}.',
  };
  const states = ["draft", "confirmed", "in_progress", "completed", "partial", "skipped", "cancelled", "superseded"];
  const texts = states.map((status) => told(issue, aPlan([5], { status } as Partial<Plan>)));
  expect(new Set(texts).size).toBe(states.length);
  for (const text of [...texts, told(issue, undefined)]) expect(text).toMatch(/^[A-Z][a-z ,]+\.( [A-Z][a-z ,]+\.)?$/);
  expect(told({ path: "", code: "version", message: "Expected version 1, it is now 2." }, undefined)).not.toMatch(/\d/);
  expect(told({ path: "", code: "other", message: "Something else." }, undefined)).toBe("Something else.");
  expect(told({ path: "", code: "other", message: "Not before 2031-01-02." }, undefined)).not.toContain("2031-01-02");
});
