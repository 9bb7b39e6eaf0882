import { describe, expect, test } from "vitest";
import { cards, EMPTY_SKETCH, next, progress } from "../../src/core/training";
import type { PerformedSet } from "../../src/core/types";
import { done, plan, planned, workout } from "./logging";

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

  test("say what a percentage comes to, in steps that can be loaded, once the maximum is known", () => {
    const set = planned("1", "Squat", { prescribed_load: null, percent_1rm: 80 });
    const maxima = { "id of Squat": { e1rm: 131.5, unit: "kg" as const } };
    const load = (unit: "kg" | "lb"): unknown =>
      cards(workout([]), plan([set]), EMPTY_SKETCH, [], unit, maxima)[0]!.rows[0]!.suggested;
    expect(load("kg")).toMatchObject({ load: 105, load_unit: "kg" });
    expect(load("lb")).toMatchObject({ load: 230, load_unit: "lb" });
  });

  test("of a repeated workout are each as last time, until one is done otherwise", () => {
    const loads = [100, 110, 120];
    const before = workout(
      loads.map((load, i) => done(`b${i}`, "Squat", { load })),
      { id: "earlier", local_date: "2026-11-14" },
    );
    const extras = loads.map((_, i) => ({
      key: `k${i}`,
      blockSeq: 1,
      exerciseId: "id of Squat",
      name: "Squat",
      type: "working" as const,
    }));
    const suggested = (sets: PerformedSet[]): (number | null)[] =>
      cards(workout(sets), undefined, { ...EMPTY_SKETCH, extras: extras.slice(sets.length) }, [before], "kg")[0]!
        .rows.filter((row) => !row.done)
        .map((row) => row.suggested.load);
    expect(suggested([])).toEqual([100, 110, 120]);
    expect(suggested([done("1", "Squat", { load: 100 })])).toEqual([110, 120]);
    expect(suggested([done("1", "Squat", { load: 90 })])).toEqual([90, 90]);
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
    const warm = done("w0", "Squat", { set_type: "warmup" });
    const [later] = cards(workout([warm]), plan([planned("1", "Squat")]), sketch, [], "kg");
    expect(later!.rows.map((row) => row.key)).toEqual(["w0", "w1", "w2", "1", "more"]);
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

test("progress counts neither warm-ups nor what was added", () => {
  const of = plan([planned("w", "Squat", { set_type: "warmup" }), planned("1", "Squat"), planned("2", "Squat")]);
  const sets = [
    done("a", "Squat", { planned_set_id: "w" }),
    done("b", "Squat", { planned_set_id: "1" }),
    done("c", "Dip"),
  ];
  expect(progress(of, workout(sets))).toEqual({ done: 1, of: 2 });
});
