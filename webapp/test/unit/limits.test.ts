import { describe, expect, test } from "vitest";
import type { Constraint, Injury } from "../../src/core/types";
import { idle, ownName } from "../../src/screens/athlete/limits";
import { farDay } from "../../src/screens/athlete/words";

const TODAY = "2026-11-22";
const limit = {
  name: "Leave alone: Knee flexion above 40 kg",
  effect: "forbid",
  forbids: [{ type: "joint_action", name: "knee_flexion", above_load: 40, load_unit: "kg" }],
  start_date: TODAY,
  end_date: TODAY,
} as unknown as Constraint;

describe("a limit", () => {
  test("counts from its first day to its last, while its injury does", () => {
    expect(idle(limit, undefined, TODAY)).toBeNull();
    expect(idle(limit, { active: true } as Injury, TODAY)).toBeNull();
    expect(idle({ ...limit, end_date: null }, undefined, "2027-11-22")).toBeNull();
  });

  test("says why it does not count", () => {
    expect(idle(limit, undefined, "2026-11-21")).toBe(`from ${farDay(TODAY)}`);
    expect(idle(limit, undefined, "2026-11-23")).toBe(`was until ${farDay(TODAY)}`);
    expect(idle(limit, { active: false } as Injury, TODAY)).toBe("does not count: the injury is over");
  });

  test("has a name of its own where that says more than what it means", () => {
    expect(ownName(limit)).toBeNull();
    expect(ownName({ ...limit, name: "leave alone: knee flexion above 40 kg" })).toBeNull();
    expect(ownName({ ...limit, name: "What the physio said" })).toBe("What the physio said");
  });
});
