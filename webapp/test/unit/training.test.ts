import { describe, expect, test } from "vitest";
import { type Card, cards, EMPTY_SKETCH, next, progress, redrawn } from "../../src/core/training";
import type { PerformedSet } from "../../src/core/types";
import { done, earlier, plan, planned, workout } from "./logging";

describe("what was before a workout", () => {
  test("stays the same thing until another workout changes", () => {
    const other = workout([done("b", "Squat")], { id: "other", local_date: "2026-11-14" });
    const before = earlier(other);
    expect(before.of([other, workout([done("a", "Squat")])], workout([]))).toBe(before);
    const later = before.of([workout([], { id: "other", local_date: "2026-11-14" })], workout([]));
    expect(later).not.toBe(before);
    expect(later.lastTime("id of Squat", "Squat")).toEqual([]);
  });

  test("is neither the workout itself nor one that began after it", () => {
    const evening = workout([done("e", "Squat")], { id: "evening", start_time: "2026-11-21T20:00:00+01:00" });
    expect(earlier(evening, workout([done("a", "Squat")])).lastTime("id of Squat", "Squat")).toEqual([]);
  });
});

describe("the cards of a log", () => {
  test("are filled from the plan, then from last time", () => {
    const before = workout([done("b", "Squat", { load: 95, reps: 6 })], { id: "earlier", local_date: "2026-11-14" });
    const [squat, curl] = cards(
      workout([]),
      plan([planned("1", "Squat"), planned("2", "Squat", { prescribed_load: null })], [planned("3", "Curl")]),
      EMPTY_SKETCH,
      earlier(before),
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
    expect(cards(workout([]), plan([set]), EMPTY_SKETCH, earlier(before), "kg")[0]!.rows[0]!.suggested.load).toBeNull();
  });

  test("say what a percentage comes to, in steps that can be loaded, once the maximum is known", () => {
    const set = planned("1", "Squat", { prescribed_load: null, percent_1rm: 80 });
    const maxima = { "id of Squat": { e1rm: 131.5, unit: "kg" as const } };
    const load = (unit: "kg" | "lb"): unknown =>
      cards(workout([]), plan([set]), EMPTY_SKETCH, earlier(), unit, maxima)[0]!.rows[0]!.suggested;
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
      cards(workout(sets), undefined, { ...EMPTY_SKETCH, extras: extras.slice(sets.length) }, earlier(before), "kg")[0]!
        .rows.filter((row) => !row.done)
        .map((row) => row.suggested.load);
    expect(suggested([])).toEqual([100, 110, 120]);
    expect(suggested([done("1", "Squat", { load: 100 })])).toEqual([110, 120]);
    expect(suggested([done("1", "Squat", { load: 90 })])).toEqual([90, 90]);
  });

  test("show every performed set once, whether it was planned or not", () => {
    const sets = [done("a", "Squat", { planned_set_id: "1" }), done("b", "Squat"), done("c", "Dip")];
    const shown = cards(
      workout(sets),
      plan([planned("1", "Squat"), planned("2", "Squat")]),
      EMPTY_SKETCH,
      earlier(),
      "kg",
    );
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
    const [card] = cards(workout([]), plan([planned("1", "Squat")]), sketch, earlier(), "kg");
    expect(card!.rows.map((row) => row.key)).toEqual(["w1", "w2", "1", "more"]);
    const warm = done("w0", "Squat", { set_type: "warmup" });
    const [later] = cards(workout([warm]), plan([planned("1", "Squat")]), sketch, earlier(), "kg");
    expect(later!.rows.map((row) => row.key)).toEqual(["w0", "w1", "w2", "1", "more"]);
  });

  test("are drawn again only where they say something else", () => {
    const session = plan([planned("1", "Squat"), planned("2", "Squat")], [planned("3", "Curl")]);
    const now = (sets: PerformedSet[]): Card[] => cards(workout(sets), session, EMPTY_SKETCH, earlier(), "kg");
    const first = now([]);
    const same = redrawn(first, now([]));
    expect(same.every((card, i) => card === first[i])).toBe(true);
    const [squat, curl] = redrawn(first, now([done("a", "Squat", { planned_set_id: "1" })]));
    expect(curl).toBe(first[1]);
    expect(squat).not.toBe(first[0]);
    expect(squat!.rows[0]!.done?.id).toBe("a");
    expect(squat!.rows[1]).toBe(first[0]!.rows[1]);
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
      const due = next(cards(workout(sets), superset, EMPTY_SKETCH, earlier(), "kg"));
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
