import { describe, expect, it } from "vitest";
import type { Store } from "../../src/core/store.svelte";
import type { DeviationRow, Kind, PlannedSet, Tolerance } from "../../src/core/types";
import { asksWhy, byPlan, byWeek, exercises } from "../../src/screens/compare/groups";
import { deltaText, limitOf, numbered, offset, type Shown, shown } from "../../src/screens/compare/rows";
import { done, plan, planned, workout } from "./logging";

const tolerance: Tolerance = {
  profile: "absolute",
  reps: 2,
  reps_pct: null,
  load: 10,
  load_unit: "lb",
  load_pct: null,
  rpe: 1,
  duration_pct: 10,
  distance_pct: 10,
};

function aRow(more: Partial<DeviationRow> = {}): DeviationRow {
  return {
    planned_set_id: "p",
    set_id: "s",
    workout_id: "w",
    plan_id: "plan",
    workout_date: "2026-11-18",
    planned_date: "2026-11-18",
    block_seq: 1,
    set_seq: 1,
    block_name: null,
    block_type: "main",
    set_type: "working",
    round: null,
    exercise_id: "squat",
    exercise_name: "Back Squat",
    performed_exercise_id: "squat",
    performed_exercise_name: "Back Squat",
    outcome: "done",
    planned_reps: 5,
    planned_reps_max: null,
    amrap: false,
    actual_reps: 5,
    reps_delta: 0,
    planned_load: 100,
    actual_load: 100,
    load_delta: 0,
    load_unit: "kg",
    entered_load: 100,
    entered_load_unit: "kg",
    planned_percent_1rm: null,
    planned_rpe: null,
    actual_rpe: null,
    rpe_delta: null,
    planned_duration_s: null,
    actual_duration_s: null,
    duration_delta_s: null,
    planned_distance_m: null,
    actual_distance_m: null,
    distance_delta_m: null,
    as_prescribed: [],
    deviation_type: "as_planned",
    deviations: ["as_planned"],
    reason: null,
    why: [],
    ...more,
  };
}

describe("a row of the comparison", () => {
  it("says each difference with its sign and in words, and what is outside", () => {
    const row = shown(
      aRow({
        actual_reps: 2,
        reps_delta: -3,
        load_delta: 2.5,
        rpe_delta: 1.5,
        deviation_type: "reps_deviation",
        deviations: ["reps_deviation", "rpe_deviation"],
      }),
      tolerance,
    );
    expect(row.differences.map(({ text, word, outside }) => [text, word, outside])).toEqual([
      ["−3 reps", "fewer", true],
      ["+2.5 kg", "heavier", false],
      ["+1.5 RPE", "harder", true],
    ]);
    expect(row.judged).toMatchObject({ word: "Repetitions", tone: "warn", icon: "down" });
    expect(row.within).toBe(false);
  });

  it("says each why once, also where one entry is about the set and about the plan", () => {
    const why = (journal_entry_id: string, target_type: string): DeviationRow["why"][number] =>
      ({ journal_entry_id, target_type, summary: `of ${journal_entry_id}` }) as DeviationRow["why"][number];
    const row = shown(aRow({ why: [why("a", "planned_set"), why("a", "plan"), why("b", "set")] }), tolerance);
    expect(row.whys).toEqual([
      { id: "a", text: "of a" },
      { id: "b", text: "of b" },
    ]);
  });

  it("hangs left for less and right for more, half way at the tolerance", () => {
    expect(shown(aRow({ reps_delta: -2 }), tolerance).offset).toBe(-0.5);
    expect(shown(aRow({ reps_delta: 9, deviation_type: "reps_deviation" }), tolerance).offset).toBe(1);
    expect(shown(aRow(), tolerance)).toMatchObject({ offset: 0, within: true });
    expect(offset({ delta: 1 }, 0)).toBe(1);
  });

  it("says nothing of where it hangs when another exercise was done, or none", () => {
    const swapped = shown(
      aRow({
        reps_delta: 4,
        deviation_type: "substituted",
        deviations: ["substituted"],
        performed_exercise_name: "Leg Press",
      }),
      tolerance,
    );
    expect(swapped).toMatchObject({ offset: null, differences: [], done: "Leg Press: 5 × 100 kg" });
    expect(shown(aRow({ set_id: null, deviation_type: "skipped", deviations: ["skipped"] }), null)).toMatchObject({
      offset: null,
      done: "not done",
    });
  });

  it("draws to the tolerance in the unit of the plan", () => {
    expect(limitOf(aRow(), "load", tolerance)).toBeCloseTo(4.536, 3);
    expect(limitOf(aRow({ load_unit: "lb" }), "load", tolerance)).toBeCloseTo(10, 9);
    const relative: Tolerance = { ...tolerance, profile: "relative", reps: 1, reps_pct: 40, load_pct: 5 };
    expect(limitOf(aRow(), "reps", relative)).toBe(2);
    expect(limitOf(aRow({ planned_load: 200 }), "load", relative)).toBe(10);
    expect(limitOf(aRow(), "load", null)).toBe(10);
  });

  it("writes one repetition and a time as people do", () => {
    expect(deltaText("reps", -1, null)).toBe("−1 rep");
    expect(deltaText("duration", 95, null)).toBe("+1:35");
    expect(deltaText("distance", -1200, null)).toBe("−1.2 km");
  });
});

describe("rows under headings", () => {
  const row = (more: Partial<DeviationRow>): Shown => shown(aRow(more), tolerance);

  it("stand by week as the athlete's week begins", () => {
    const rows = [row({ workout_date: "2026-11-22" }), row({ workout_date: "2026-11-23" })];
    expect(byWeek(rows, "monday")).toHaveLength(2);
    expect(byWeek(rows, "sunday")).toHaveLength(1);
  });

  it("stand by session, with the way to its report", () => {
    const groups = byPlan(
      [row({}), row({ plan_id: null, workout_id: "free" }), row({})],
      (id) => ({ plan: "Lower A" })[id],
    );
    expect(groups.map(({ href, rows }) => [href, rows.length])).toEqual([
      ["/compare/plan", 2],
      ["/workouts/free", 1],
    ]);
    expect(groups[0]!.title).toContain("Lower A");
  });

  it("count working sets alone, and say equal ones once", () => {
    const rows = [
      row({ set_type: "warmup", set_id: "a" }),
      row({ set_id: "b" }),
      row({ set_id: "c" }),
      row({ set_id: "d" }),
      row({ set_id: "e", actual_reps: 3, reps_delta: -2 }),
    ];
    expect(exercises(rows, true)[0]!.lines.map(({ label, times }) => [label, times])).toEqual([
      ["W", 1],
      ["1–3", 3],
      ["4", 1],
    ]);
    expect(exercises(rows, false)[0]!.lines.map(({ label }) => label)).toEqual(["W", "1", "2", "3", "4"]);
  });

  it("call a set by its own number, also where those before it are left out", () => {
    const squat = (id: string, set_type = "working"): PlannedSet =>
      planned(id, "Back Squat", { set_type } as PlannedSet);
    const sets = [squat("warm", "warmup"), squat("p1"), squat("p2"), squat("p3"), squat("p4")];
    const did = [done("s4", "Back Squat", { planned_set_id: "p4" }), done("more", "Back Squat")];
    const things = { plan: plan(sets), w: workout(did) } as Record<string, unknown>;
    const known = { get: (_: Kind, id: string) => things[id] } as Pick<Store, "get">;
    const own = (planned_set_id: string | null, set_id: string | null): Shown =>
      numbered(row({ planned_set_id, set_id }), known);
    const labels = (...rows: Shown[]): string[] => exercises(rows, true)[0]!.lines.map(({ label }) => label);
    expect(labels(own("p3", null))).toEqual(["3"]);
    expect(labels(own("p1", "s1"), own("p3", "s3"), own("p4", "s4"))).toEqual(["1", "3–4"]);
    expect(labels(own(null, "more"))).toEqual(["5"]);
    expect(labels(own("unknown here", null))).toEqual(["1"]);
  });

  it("ask why of what went otherwise and of what failed, though its numbers are as planned", () => {
    const asks = (more: Partial<DeviationRow>): boolean => asksWhy(exercises([row(more)], false)[0]!.lines[0]!);
    expect(asks({})).toBe(false);
    expect(asks({ outcome: "failed" })).toBe(true);
    expect(asks({ deviation_type: "reps_deviation", deviations: ["reps_deviation"] })).toBe(true);
    expect(asks({ set_id: null, deviation_type: "pending", deviations: ["pending"] })).toBe(false);
  });
});
