import { kilograms } from "./format";
import { around, type Pairs, type Weight } from "./plates";
import type { LoadUnit } from "./types";

/**
 * Warm-up sets before a working load, science.md 4.4: two of five with the empty bar, then 40 % × 5, 60 % × 3 and
 * 80 % × 2, without steps below the bar or jumps under a tenth. The server's `WarmupRamp` is the same.
 */
const STEPS = [
  { share: 0.4, reps: 5 },
  { share: 0.6, reps: 3 },
  { share: 0.8, reps: 2 },
] as const;
const EMPTY_BAR_SETS = 2;
const EMPTY_BAR_REPS = 5;
const SMALLEST_JUMP = 0.1;

export interface WarmupSet {
  load: number;
  unit: LoadUnit;
  reps: number;
}

export function ramp(work: number, unit: LoadUnit, bar: Weight, plates: Pairs[]): WarmupSet[] {
  const workKg = kilograms(work, unit);
  let reached = kilograms(bar.weight, bar.weight_unit);
  const isJump = (to: number): boolean => to - reached >= workKg * SMALLEST_JUMP - 1e-9;
  if (!isJump(workKg)) return [];
  const sets: WarmupSet[] = Array.from({ length: EMPTY_BAR_SETS }, () => ({
    load: bar.weight,
    unit: bar.weight_unit,
    reps: EMPTY_BAR_REPS,
  }));
  for (const { share, reps } of STEPS) {
    const target = workKg * share;
    const load = around(work * share, unit, bar, plates).below?.total ?? bar.weight;
    if (isJump(target) && load > sets.at(-1)!.load) {
      sets.push({ load, unit: bar.weight_unit, reps });
      reached = target;
    }
  }
  return sets;
}
