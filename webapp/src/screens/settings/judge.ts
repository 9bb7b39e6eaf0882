import { inUnit, kilograms } from "../../core/format";
import type { LoadUnit, Tolerance } from "../../core/types";

/** A set as the example shows it. */
export interface Shown {
  reps: number;
  load: number;
  unit: LoadUnit;
  rpe: number;
}

export interface Judged {
  what: "as_planned" | "reps_deviation" | "load_deviation" | "rpe_deviation";
  /** Where the bob hangs: 0 on the line, ±0.5 at the limit. */
  offset: number;
}

/** Where the form begins with another profile. What is chosen is sent; nothing is left to these. */
export function startOf(profile: Tolerance["profile"], before: Tolerance, unit: LoadUnit): Tolerance {
  const shared = { rpe: before.rpe, duration_pct: before.duration_pct, distance_pct: before.distance_pct };
  return profile === "absolute"
    ? { profile, reps: 2, reps_pct: null, load: unit === "kg" ? 5 : 10, load_unit: unit, load_pct: null, ...shared }
    : { profile, reps: 1, reps_pct: 20, load: unit === "kg" ? 2.5 : 5, load_unit: unit, load_pct: 5, ...shared };
}

/** The example of the settings page; the server judges what was really done. */
export function judge(tolerance: Tolerance, planned: Shown, done: Shown): Judged {
  const reps = larger(tolerance.reps, planned.reps, tolerance.reps_pct);
  const load = larger(kilograms(tolerance.load, tolerance.load_unit), kg(planned), tolerance.load_pct);
  const differences: [Judged["what"], number, number][] = [
    ["reps_deviation", done.reps - planned.reps, reps],
    ["load_deviation", kg(done) - kg(planned), load],
    ["rpe_deviation", done.rpe - planned.rpe, tolerance.rpe],
  ];
  const worst = differences.reduce((a, b) => (share(b) > share(a) ? b : a));
  const offset = Math.sign(worst[1]) * Math.min(1, share(worst) / 2);
  return { what: share(worst) > 1 + 1e-9 ? worst[0] : "as_planned", offset };
}

function share([, difference, limit]: [unknown, number, number]): number {
  if (difference === 0) return 0;
  return limit === 0 ? 4 : Math.abs(difference) / limit;
}

function larger(step: number, planned: number, percent: number | null | undefined): number {
  return Math.max(step, (planned * (percent ?? 0)) / 100);
}

function kg(set: Shown): number {
  return kilograms(set.load, set.unit);
}

/** What a share of a load is in its own unit. */
export function shareOf(tolerance: Tolerance, planned: Shown): number {
  const step = inUnit(kilograms(tolerance.load, tolerance.load_unit), planned.unit);
  return Math.round(larger(step, planned.load, tolerance.load_pct) * 100) / 100;
}
