import { distance, duration, kilograms, load, prescribed } from "../../core/format";
import { about, brief, numberIn } from "../../core/journal";
import { number, said, t } from "../../core/messages";
import type { Store } from "../../core/store.svelte";
import type {
  DeviationRow,
  DeviationType,
  JournalEntry,
  LoadUnit,
  PerformedSet,
  Plan,
  PlannedSet,
  Tolerance,
  Workout,
} from "../../core/types";
import type { IconName } from "../../ui/Icon.svelte";

type Measure = "reps" | "load" | "duration" | "distance" | "rpe";

/** How far one number is from what was meant, with its sign and in words. */
export interface Difference {
  measure: Measure;
  /** "−3 reps" */
  text: string;
  /** "fewer" */
  word: string;
  /** More than the tolerance allows. */
  outside: boolean;
}

/** An entry of the journal that says why. */
export interface Why {
  id: string;
  text: string;
}

/** A planned set, a performed one, or both, as a person reads it. */
export interface Shown {
  key: string;
  /** The how manieth of its exercise it is; null where that is its place among the rows shown. */
  number: number | null;
  exerciseId: string | null;
  exercise: string;
  /** Where it stands: which set, or what kind of set. */
  warmup: boolean;
  kind: string;
  planned: string;
  done: string;
  differences: Difference[];
  /** Null where nothing has judged it. */
  judged: { type: DeviationType; word: string; tone: "plain" | "good" | "warn" | "info"; icon: IconName } | null;
  /** From -1 to 1: where the bob hangs; null where nothing can be said. */
  offset: number | null;
  within: boolean;
  /** It was tried and not managed, whatever its numbers say. */
  failed: boolean;
  reason: string;
  whys: Why[];
  plannedSetId: string | null;
  setId: string | null;
  planId: string | null;
  workoutId: string | null;
  date: string;
}

const MEASURES: Measure[] = ["reps", "load", "duration", "distance", "rpe"];

export function shown(row: DeviationRow, tolerance: Tolerance | null): Shown {
  const differences = MEASURES.flatMap((measure) => difference(row, measure));
  const leading = lead(row, tolerance);
  return {
    key: `${row.planned_set_id ?? ""}:${row.set_id ?? ""}`,
    number: null,
    exerciseId: row.exercise_id,
    exercise: row.exercise_name,
    warmup: row.set_type === "warmup",
    kind: row.set_type === "working" ? "" : said("set_type", row.set_type),
    planned: row.planned_set_id === null ? t("compare.not_planned") : plannedText(row),
    done: actualText(row),
    differences,
    judged: { type: row.deviation_type, word: said("deviation", row.deviation_type), ...look(row, leading) },
    offset: leading === null ? null : offset(leading, limitOf(row, leading.measure, tolerance)),
    within: row.deviation_type === "as_planned",
    failed: row.outcome === "failed",
    reason: row.reason === null ? "" : said("reason", row.reason),
    whys: whysOf(row),
    plannedSetId: row.planned_set_id,
    setId: row.set_id,
    planId: row.plan_id,
    workoutId: row.workout_id,
    date: row.workout_date,
  };
}

/** Each entry once, also where it is linked with the set and with the whole plan. */
function whysOf(row: DeviationRow): Shown["whys"] {
  const texts = new Map(row.why.map((why) => [why.journal_entry_id, why.summary]));
  return [...texts].map(([id, text]) => ({ id, text }));
}

// ------------------------------------------------------------------------------------------------------ differences

interface Delta {
  measure: Measure;
  delta: number;
}

function deltaOf(row: DeviationRow, measure: Measure): number | null {
  switch (measure) {
    case "reps":
      return row.reps_delta;
    case "load":
      return row.load_delta;
    case "duration":
      return row.duration_delta_s;
    case "distance":
      return row.distance_delta_m;
    case "rpe":
      return row.rpe_delta;
  }
}

function plannedOf(row: DeviationRow, measure: Measure): number | null {
  switch (measure) {
    case "reps":
      return row.planned_reps;
    case "load":
      return row.planned_load;
    case "duration":
      return row.planned_duration_s;
    case "distance":
      return row.planned_distance_m;
    case "rpe":
      return row.planned_rpe;
  }
}

function difference(row: DeviationRow, measure: Measure): Difference[] {
  const delta = deltaOf(row, measure);
  // Of another exercise the numbers say nothing about those that were planned.
  if (delta === null || delta === 0 || row.deviations.includes("substituted")) return [];
  const more = delta > 0;
  return [
    {
      measure,
      text: deltaText(measure, delta, row.load_unit),
      word: t(`compare.${measure}_${more ? "more" : "less"}`),
      outside: row.deviations.includes(`${measure}_deviation`),
    },
  ];
}

/** With a real minus sign: a hyphen is not read out. */
export function deltaText(measure: Measure, delta: number, unit: LoadUnit | null): string {
  const sign = delta < 0 ? "−" : "+";
  const size = Math.abs(delta);
  switch (measure) {
    case "reps":
      return t("compare.reps_delta", { delta: sign + number(size), count: size });
    case "load":
      return `${sign}${load(size, unit)}`;
    case "duration":
      return `${sign}${duration(size)}`;
    case "distance":
      return `${sign}${distance(size)}`;
    case "rpe":
      return t("compare.rpe_delta", { delta: sign + number(size) });
  }
}

/** The difference that the bob shows: the one that decided, else the largest for its tolerance. */
function lead(row: DeviationRow, tolerance: Tolerance | null): Delta | null {
  const decided = MEASURES.find((measure) => row.deviation_type === `${measure}_deviation`);
  if (decided) {
    const delta = deltaOf(row, decided);
    return delta === null ? null : { measure: decided, delta };
  }
  if (row.deviation_type !== "as_planned") return null;
  const all = MEASURES.flatMap((measure) => {
    const delta = deltaOf(row, measure);
    return delta === null
      ? []
      : [{ measure, delta, far: Math.abs(offset({ delta }, limitOf(row, measure, tolerance))) }];
  });
  return all.sort((a, b) => b.far - a.far)[0] ?? { measure: "reps", delta: 0 };
}

/** Half way is where the tolerance ends, all the way is twice that or more. */
export function offset({ delta }: Pick<Delta, "delta">, limit: number): number {
  if (delta === 0) return 0;
  const far = limit > 0 ? Math.abs(delta) / (2 * limit) : 1;
  return Math.sign(delta) * Math.min(1, far);
}

/**
 * What the picture is drawn to: the tolerance where it is known, else a tenth of what was planned. It judges nothing.
 */
export function limitOf(row: DeviationRow, measure: Measure, tolerance: Tolerance | null): number {
  const planned = plannedOf(row, measure) ?? 0;
  if (tolerance === null) return planned / 10;
  const share = (percent: number | null): number =>
    tolerance.profile === "relative" ? ((percent ?? 0) * planned) / 100 : 0;
  switch (measure) {
    case "reps":
      return Math.max(tolerance.reps, share(tolerance.reps_pct));
    case "load": {
      const kg = kilograms(tolerance.load, tolerance.load_unit);
      const step = row.load_unit === "lb" ? kg / kilograms(1, "lb") : kg;
      return Math.max(step, share(tolerance.load_pct));
    }
    case "duration":
      return (tolerance.duration_pct * planned) / 100;
    case "distance":
      return (tolerance.distance_pct * planned) / 100;
    case "rpe":
      return tolerance.rpe;
  }
}

function look(row: DeviationRow, leading: Delta | null): { tone: "plain" | "good" | "warn" | "info"; icon: IconName } {
  switch (row.deviation_type) {
    case "as_planned":
      return { tone: "good", icon: "check" };
    case "skipped":
      return { tone: "plain", icon: "skip" };
    case "pending":
      return { tone: "plain", icon: "calendar" };
    case "added":
    case "unlinked":
      return { tone: "info", icon: "plus" };
    case "substituted":
      return { tone: "info", icon: "swap" };
    case "not_recorded":
      return { tone: "plain", icon: "note" };
    default:
      return { tone: "warn", icon: leading === null ? "warning" : leading.delta < 0 ? "down" : "up" };
  }
}

// ------------------------------------------------------------------------------------------------------------ texts

function plannedText(row: DeviationRow): string {
  return prescribed({
    prescribed_reps: row.planned_reps,
    prescribed_reps_max: row.planned_reps_max,
    amrap: row.amrap,
    per_side: false,
    prescribed_load: row.planned_load,
    load_unit: row.load_unit,
    percent_1rm: row.planned_percent_1rm,
    prescribed_rpe: row.planned_rpe,
    prescribed_duration_s: row.planned_duration_s,
    prescribed_distance_m: row.planned_distance_m,
    prescribed_calories: null,
  } as PlannedSet);
}

function actualText(row: DeviationRow): string {
  if (row.set_id === null) return row.deviation_type === "pending" ? t("compare.to_do") : t("compare.not_done");
  const what = numbers(
    row.actual_reps,
    row.entered_load,
    row.entered_load_unit,
    row.actual_duration_s,
    row.actual_distance_m,
  );
  const effort = row.actual_rpe === null ? "" : ` @ ${number(row.actual_rpe)}`;
  const other =
    row.performed_exercise_name !== null && row.performed_exercise_name !== row.exercise_name
      ? `${row.performed_exercise_name}: `
      : "";
  return `${other}${what}${effort}${row.outcome === "failed" ? `, ${t("log.failed")}` : ""}`;
}

function numbers(
  reps: number | null,
  amount: number | null,
  unit: LoadUnit | null,
  seconds: number | null,
  metres: number | null,
): string {
  const parts: string[] = [];
  if (reps !== null) parts.push(String(reps));
  if (amount !== null) parts.push(load(amount, unit));
  if (seconds !== null) parts.push(duration(seconds));
  if (metres !== null) parts.push(distance(metres));
  return parts.join(" × ") || t("not_recorded");
}

// ------------------------------------------------------------------------------------------------------- on a device

/** What the journal of this device says about a row, with what the server said of it. */
export function explained(row: Shown, entries: JournalEntry[]): Shown {
  const ids = new Set([row.setId, row.plannedSetId].filter((id) => id !== null));
  const mine = about(entries, ids).map((entry) => ({ id: entry.id, text: brief(entry) }));
  const gone = row.whys.filter((why) => !mine.some(({ id }) => id === why.id));
  return mine.length === 0 ? row : { ...row, whys: [...mine, ...gone] };
}

/** With the set's own number, also where a report leaves out those before it. */
export function numbered(row: Shown, things: Pick<Store, "get">): Shown {
  const plan = row.planId === null ? undefined : things.get("plan", row.planId);
  const workout = row.workoutId === null ? undefined : things.get("workout", row.workoutId);
  return { ...row, number: numberIn(plan, workout, { planned: row.plannedSetId, set: row.setId }) };
}

/** What this device knows by itself, side by side and without a judgement. */
export function known(plan: Plan, workouts: Workout[]): Map<number, Shown[]> {
  const performed = workouts.flatMap((workout) =>
    workout.blocks.flatMap((block) => block.sets.map((set) => ({ set, workout, seq: block.plan_block_seq ?? 1 }))),
  );
  const blocks = new Map<number, Shown[]>();
  for (const block of plan.blocks) {
    const rows = block.sets.map((set) => {
      const found = performed.find((each) => each.set.planned_set_id === set.id);
      return side(plan, set, found?.set ?? null, found?.workout ?? null);
    });
    for (const each of performed) {
      if (each.seq === block.block_seq && each.set.planned_set_id === null)
        rows.push(side(plan, null, each.set, each.workout));
    }
    blocks.set(block.block_seq, rows);
  }
  return blocks;
}

function side(plan: Plan, planned: PlannedSet | null, set: PerformedSet | null, workout: Workout | null): Shown {
  const type = planned?.set_type ?? set?.set_type ?? "working";
  const done = set
    ? numbers(set.reps, set.load, set.load_unit, set.duration_s, set.distance_unit === "m" ? set.distance : null) +
      (set.rpe === null ? "" : ` @ ${number(set.rpe)}`)
    : t("compare.not_done");
  return {
    key: `${planned?.id ?? ""}:${set?.id ?? ""}`,
    number: null,
    exerciseId: planned?.exercise_id ?? set?.exercise_id ?? null,
    exercise: planned?.exercise_name ?? set?.exercise_name ?? "",
    warmup: type === "warmup",
    kind: type === "working" ? "" : said("set_type", type),
    planned: planned ? prescribed(planned) : t("compare.not_planned"),
    done: set && planned && set.exercise_name !== planned.exercise_name ? `${set.exercise_name}: ${done}` : done,
    differences: [],
    judged: null,
    offset: null,
    within: false,
    failed: set?.outcome === "failed",
    reason: set?.reason ? said("reason", set.reason) : "",
    whys: [],
    plannedSetId: null,
    setId: set?.id ?? null,
    planId: plan.id,
    workoutId: workout?.id ?? null,
    date: workout?.local_date ?? plan.date,
  };
}
