import { expect, test } from "vitest";
import { lastDay, overlapping, weekIn } from "../../src/core/blocks";
import type { TrainingBlock } from "../../src/core/types";

const volume = { id: "v", modality: "strength", start_date: "2026-11-02", weeks: 4 } as TrainingBlock;

test("weeks end on the day before the next ones can begin", () => {
  expect(lastDay(volume)).toBe("2026-11-29");
  const next = { modality: "strength", start_date: "2026-11-30", weeks: 1 } as const;
  expect(overlapping([volume], next, null)).toEqual([]);
  expect(overlapping([volume], { ...next, start_date: "2026-11-29" }, null)).toEqual([volume]);
  expect(overlapping([volume], { ...next, start_date: "2026-10-01", weeks: 5 }, null)).toEqual([volume]);
});

test("weeks of another sport, and the same weeks, do not stand in their own way", () => {
  expect(overlapping([volume], { ...volume, modality: "running" }, null)).toEqual([]);
  expect(overlapping([volume], volume, "v")).toEqual([]);
});

test("a day is in one of the weeks, or in none", () => {
  expect(
    ["2026-11-01", "2026-11-02", "2026-11-09", "2026-11-29", "2026-11-30"].map((day) => weekIn(volume, day)),
  ).toEqual([null, 1, 2, 4, null]);
});
