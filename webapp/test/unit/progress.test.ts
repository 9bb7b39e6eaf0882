import { expect, test } from "vitest";
import type { Goal, GoalProgress } from "../../src/core/types";
import { bob, details, standing } from "../../src/screens/athlete/progress";
import { farDay } from "../../src/screens/athlete/words";

const goal = { start_date: "2026-11-15" } as Goal;

function progress(values: Partial<GoalProgress>): GoalProgress {
  return {
    goal_id: "g",
    name: "Squat 140",
    metric: "load",
    state: "under_way",
    unit: "kg",
    start_value: 100,
    start_source: "log",
    current_value: 110,
    current_date: "2026-11-20",
    set_id: null,
    set_ids: [],
    target_value: 140,
    target_date: null,
    days_left: null,
    percent: 25,
    considered: 2,
    as_of: "2026-11-22",
    ...values,
  };
}

/** With plain spaces. */
function said(of: GoalProgress): string[] {
  return details(of, goal).map((text) => text.replaceAll(/\s/g, " "));
}

test("a start beyond the target leaves no share of the way, and says so", () => {
  const beyond = progress({ start_value: 160, percent: null });
  const [left, beginning] = said(beyond);
  expect(left).toBe("30 kg to go.");
  expect(beginning).toContain("It began at 160 kg");
  expect(beginning).toContain("beyond it, so there is no share of the way");
  expect(bob(beyond)).toBeNull();
});

test("a share is said where there is one, and no whole before the target", () => {
  expect(said(progress({}))[0]).toBe("25 % of the way, 30 kg to go.");
  expect(said(progress({ current_value: 139.9, percent: 99.7 }))[0]).toContain("99 % of the way");
  expect(said(progress({}))[1]).not.toContain("beyond");
  expect(said(progress({ current_value: 90, percent: -25 }))[0]).toContain("Further away than at the start");
});

test("a start with nothing since is no goal that nothing measures", () => {
  const since = { state: "unknown", current_value: null, current_date: null, percent: null, considered: 0 } as const;
  const idle = progress(since);
  expect(standing(idle, goal)).toBe(`The log has nothing for it since it began on ${farDay(goal.start_date)}.`);
  expect(said(idle)).toEqual([expect.stringContaining("It began at 100 kg")]);
  expect(bob(idle)).toBeNull();
  expect(standing(progress({ ...since, start_value: null, start_source: "unknown" }), goal)).toBe(
    "The log has nothing yet that measures it.",
  );
});

test("the best is said to be since it began: more may have been done before", () => {
  const less = progress({ start_value: 140, current_value: 135, target_value: 160, percent: -25 });
  expect(standing(less, goal).replaceAll(/\s/g, " ")).toContain("Best since it began: 135 kg");
});
