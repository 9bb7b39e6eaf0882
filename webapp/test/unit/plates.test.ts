import { describe, expect, test } from "vitest";
import { around, type Pairs } from "../../src/core/plates";

const lb = (weight: number, pairs: number): Pairs => ({ weight, weight_unit: "lb", pairs });
const kg = (weight: number, pairs: number): Pairs => ({ weight, weight_unit: "kg", pairs });

describe("plates for a load", () => {
  test("are found by an exact search, with the fewest plates", () => {
    const found = around(
      215,
      "lb",
      { weight: 45, weight_unit: "lb" },
      [45, 25, 10, 5, 2.5].map((w) => lb(w, 2)),
    );
    expect(found.exact).toBe(true);
    expect(found.below?.perSide.map((plate) => plate.weight)).toEqual([45, 25, 10, 5]);
  });

  test("are found where taking the heaviest first misses", () => {
    const found = around(50, "kg", { weight: 20, weight_unit: "kg" }, [kg(10, 1), kg(7.5, 2)]);
    expect(found.exact).toBe(true);
    expect(found.below?.perSide.map((plate) => plate.weight)).toEqual([7.5, 7.5]);
  });

  test("say what is nearest on both sides when the load cannot be reached", () => {
    const found = around(101, "kg", { weight: 20, weight_unit: "kg" }, [kg(20, 2), kg(1.25, 1)]);
    expect(found.exact).toBe(false);
    expect([found.below?.total, found.above?.total]).toEqual([100, 102.5]);
  });

  test("know that a bar can be too heavy and plates can run out", () => {
    const bar = { weight: 20, weight_unit: "kg" } as const;
    expect(around(15, "kg", bar, [kg(5, 1)]).below).toBeNull();
    expect(around(15, "kg", bar, [kg(5, 1)]).above?.total).toBe(20);
    expect(around(200, "kg", bar, [kg(5, 1)]).above).toBeNull();
  });

  test("count in both units at once without an error of rounding", () => {
    const found = around(65.36, "kg", { weight: 20, weight_unit: "kg" }, [lb(50, 1)]);
    expect(found.below?.perSide).toEqual([{ weight: 50, weight_unit: "lb" }]);
    expect(found.below?.total).toBe(65.359);
  });

  test("agree with trying every choice", () => {
    const plates = [kg(25, 1), kg(20, 2), kg(15, 1), kg(10, 1), kg(5, 2), kg(2.5, 1), kg(1.25, 1)];
    const all = plates.reduce<number[]>(
      (sums, plate) => sums.flatMap((sum) => Array.from({ length: plate.pairs + 1 }, (_, n) => sum + n * plate.weight)),
      [0],
    );
    for (let target = 20; target < 260; target += 1.25) {
      const best = Math.max(...all.map((sum) => 20 + 2 * sum).filter((total) => total <= target));
      expect(around(target, "kg", { weight: 20, weight_unit: "kg" }, plates).below?.total).toBe(best);
    }
  });
});
