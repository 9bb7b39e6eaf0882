import { describe, expect, test } from "vitest";
import { records } from "../../src/core/records";
import type { PerformedSet } from "../../src/core/types";
import { done, earlier as before, workout } from "./logging";

describe("a record", () => {
  const earlier = workout([done("a", "Squat")], { id: "earlier", local_date: "2026-11-14" });
  const made = (sets: PerformedSet[], history = [earlier]): string[] =>
    records(workout(sets), before(...history, workout(sets))).map((each) => each.set);

  test("is a heavier load for at least as many repetitions", () => {
    expect(made([done("n", "Squat", { load: 102.5 })])).toEqual(["n"]);
    expect(made([done("n", "Squat", { load: 102.5, reps: 3 })])).toEqual(["n"]);
    expect(made([done("n", "Squat", { load: 90, reps: 8 })])).toEqual([]);
  });

  test("is not made by a warm-up, a failure, the same again, or another exercise", () => {
    expect(made([done("n", "Squat", { load: 150, set_type: "warmup" })])).toEqual([]);
    expect(made([done("n", "Squat", { load: 150, outcome: "failed" })])).toEqual([]);
    expect(made([done("n", "Squat")])).toEqual([]);
    expect(made([done("n", "Bench", { load: 150 })])).toEqual([]);
  });

  test("is not made by the same load in another unit, however it was rounded", () => {
    for (const load of [220, 220.5, 220.46, 220.4622]) {
      expect(made([done("n", "Squat", { load, load_unit: "lb" })]), String(load)).toEqual([]);
    }
    expect(made([done("n", "Squat", { load: 225, load_unit: "lb" })])).toEqual(["n"]);
  });

  test("is made once by sets of one load, and not in the first workout of an exercise", () => {
    const same = [done("1", "Squat", { load: 105 }), done("2", "Squat", { load: 105 })];
    expect(made(same)).toEqual(["1"]);
    expect(made([...same, done("3", "Squat", { load: 110 })], [])).toEqual([]);
  });

  test("is not held by a warm-up, a failed attempt or what came later", () => {
    const heavy = [
      done("f", "Squat", { load: 200, outcome: "failed" }),
      done("w", "Squat", { load: 200, set_type: "warmup" }),
    ];
    const history = [
      earlier,
      workout(heavy, { id: "other", local_date: "2026-11-15" }),
      workout([done("l", "Squat", { load: 200 })], { id: "later", local_date: "2026-11-22" }),
    ];
    expect(made([done("n", "Squat", { load: 105 })], history)).toEqual(["n"]);
  });
});
