import { describe, expect, test } from "vitest";
import { cards, EMPTY_SKETCH, next, progress, record } from "../../src/core/training";
import type { PerformedSet, Plan, PlannedSet, Workout } from "../../src/core/types";

const planned = (id: string, name: string, more: Partial<PlannedSet> = {}): PlannedSet =>
  ({
    id,
    exercise_id: `id of ${name}`,
    exercise_name: name,
    prescribed_reps: 5,
    prescribed_load: 100,
    load_unit: "kg",
    set_type: "working",
    superset: null,
    prescribed_duration_s: null,
    prescribed_distance_m: null,
    percent_1rm: null,
    ...more,
  }) as PlannedSet;

const done = (id: string, name: string, more: Partial<PerformedSet> = {}): PerformedSet =>
  ({
    id,
    exercise_id: `id of ${name}`,
    exercise_name: name,
    planned_set_id: null,
    set_type: "working",
    outcome: "done",
    reps: 5,
    load: 100,
    load_unit: "kg",
    rpe: null,
    duration_s: null,
    distance: null,
    superset: null,
    ...more,
  }) as PerformedSet;

const plan = (...blocks: PlannedSet[][]): Plan =>
  ({
    blocks: blocks.map((sets, i) => ({ block_seq: i + 1, name: `Block ${i + 1}`, block_type: "main", sets })),
  }) as unknown as Plan;

const workout = (sets: PerformedSet[], more: Partial<Workout> = {}): Workout =>
  ({
    id: "w",
    local_date: "2026-11-21",
    blocks: sets.length === 0 ? [] : [{ block_seq: 1, plan_block_seq: 1, name: null, sets }],
    skipped_sets: [],
    ...more,
  }) as unknown as Workout;

describe("the cards of a log", () => {
  test("are filled from the plan, then from last time", () => {
    const before = workout([done("b", "Squat", { load: 95, reps: 6 })], { id: "earlier", local_date: "2026-11-14" });
    const [squat, curl] = cards(
      workout([]),
      plan([planned("1", "Squat"), planned("2", "Squat", { prescribed_load: null })], [planned("3", "Curl")]),
      EMPTY_SKETCH,
      [before],
      "kg",
    );
    expect(squat!.rows.map((row) => [row.suggested.reps, row.suggested.load])).toEqual([
      [5, 100],
      [5, 95],
    ]);
    expect(squat!.rows[0]!.previous?.id).toBe("b");
    expect(curl!.rows[0]!.previous).toBeNull();
  });

  test("never take a load over from last time where the plan says a percentage", () => {
    const before = workout([done("b", "Squat", { load: 95 })], { id: "earlier", local_date: "2026-11-14" });
    const set = planned("1", "Squat", { prescribed_load: null, percent_1rm: 80 });
    expect(cards(workout([]), plan([set]), EMPTY_SKETCH, [before], "kg")[0]!.rows[0]!.suggested.load).toBeNull();
  });

  test("show every performed set once, whether it was planned or not", () => {
    const sets = [done("a", "Squat", { planned_set_id: "1" }), done("b", "Squat"), done("c", "Dip")];
    const shown = cards(workout(sets), plan([planned("1", "Squat"), planned("2", "Squat")]), EMPTY_SKETCH, [], "kg");
    expect(shown.map((card) => card.rows.map((row) => row.done?.id ?? null))).toEqual([["a", null, "b"], ["c"]]);
  });

  test("put a warm-up before the work and a further set after it", () => {
    const extra = (key: string, type: "warmup" | "working"): (typeof EMPTY_SKETCH)["extras"][number] => ({
      key,
      blockSeq: 1,
      exerciseId: "id of Squat",
      name: "Squat",
      type,
    });
    const sketch = {
      ...EMPTY_SKETCH,
      extras: [extra("more", "working"), extra("w1", "warmup"), extra("w2", "warmup")],
    };
    const [card] = cards(workout([]), plan([planned("1", "Squat")]), sketch, [], "kg");
    expect(card!.rows.map((row) => row.key)).toEqual(["w1", "w2", "1", "more"]);
  });

  test("take the exercises of a superset in turns", () => {
    const superset = plan([
      planned("1", "Row", { superset: "A1" }),
      planned("2", "Row", { superset: "A1" }),
      planned("3", "Press", { superset: "A2" }),
      planned("4", "Press", { superset: "A2" }),
    ]);
    const order: string[] = [];
    const sets: PerformedSet[] = [];
    for (;;) {
      const due = next(cards(workout(sets), superset, EMPTY_SKETCH, [], "kg"));
      if (!due) break;
      order.push(due.row.key);
      sets.push(done(`done ${due.row.key}`, due.card.name, { planned_set_id: due.row.key }));
    }
    expect(order).toEqual(["1", "3", "2", "4"]);
  });
});

describe("a record", () => {
  const earlier = [{ set: done("a", "Squat", { load: 100, reps: 5 }) }];

  test("is a heavier load for at least as many repetitions", () => {
    expect(record(done("n", "Squat", { load: 102.5 }), earlier)?.load).toBe(102.5);
    expect(record(done("n", "Squat", { load: 102.5, reps: 3 }), earlier)?.load).toBe(102.5);
    expect(record(done("n", "Squat", { load: 90, reps: 8 }), earlier)).toBeNull();
  });

  test("is not made by a warm-up, a failure, another unit, the same again, or the first time", () => {
    expect(record(done("n", "Squat", { load: 150, set_type: "warmup" }), earlier)).toBeNull();
    expect(record(done("n", "Squat", { load: 150, outcome: "failed" }), earlier)).toBeNull();
    expect(record(done("n", "Squat", { load: 220.462, load_unit: "lb" }), earlier)).toBeNull();
    expect(record(done("n", "Squat"), earlier)).toBeNull();
    expect(record(done("n", "Bench", { load: 150 }), earlier)).toBeNull();
  });

  test("is not held by a warm-up or a failed attempt", () => {
    const held = [{ set: done("f", "Squat", { load: 200, outcome: "failed" }) }, ...earlier];
    expect(record(done("n", "Squat", { load: 105 }), held)?.before).toBe(100);
  });
});

test("progress counts neither warm-ups nor what was added", () => {
  const of = plan([planned("w", "Squat", { set_type: "warmup" }), planned("1", "Squat"), planned("2", "Squat")]);
  const sets = [
    done("a", "Squat", { planned_set_id: "w" }),
    done("b", "Squat", { planned_set_id: "1" }),
    done("c", "Dip"),
  ];
  expect(progress(of, workout(sets))).toEqual({ done: 1, of: 2 });
});
