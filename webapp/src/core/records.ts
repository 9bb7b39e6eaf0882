import { kilograms } from "./format";
import type { LoadUnit, PerformedSet, Workout } from "./types";

export interface NewRecord {
  set: string;
  reps: number;
  load: number;
  unit: LoadUnit;
}

/** A load that counts, exact in kilograms, and the least that it can have been before it was rounded. */
interface Lift {
  reps: number;
  kg: number;
  atLeast: number;
  unit: LoadUnit;
}

/**
 * The sets of a workout that are the heaviest for their repetitions or more, as the server's `RecordRules` has it:
 * warm-ups and failed attempts neither make a record nor hold one, the first workout of an exercise makes none, and where
 * the units differ a load must be clear of the rounding of what was entered. The server's answer is the one that is kept.
 */
export function records(workout: Workout, history: Workout[]): NewRecord[] {
  const mine = workout.blocks.flatMap((block) => block.sets).filter(counts);
  if (mine.length === 0) return [];
  const wanted = new Set(mine.map((set) => set.exercise_id));
  const best = new Map<string | null, Lift[]>();
  const keep = (set: PerformedSet): void => {
    const lifts = best.get(set.exercise_id);
    if (lifts) lifts.push(lift(set));
    else best.set(set.exercise_id, [lift(set)]);
  };
  for (const other of history) {
    if (!before(other, workout)) continue;
    for (const block of other.blocks) {
      for (const set of block.sets) if (wanted.has(set.exercise_id) && counts(set)) keep(set);
    }
  }
  const found: NewRecord[] = [];
  const known = new Set(best.keys());
  for (const set of mine.toSorted((a, b) => Date.parse(a.performed_at ?? "") - Date.parse(b.performed_at ?? "") || 0)) {
    const now = lift(set);
    const held = heaviest(best.get(set.exercise_id) ?? [], now.reps);
    if (known.has(set.exercise_id) && held && (held.unit === now.unit ? now.kg : now.atLeast) > held.kg) {
      found.push({ set: set.id, reps: now.reps, load: set.load!, unit: now.unit });
    }
    keep(set);
  }
  return found;
}

function before(other: Workout, workout: Workout): boolean {
  return (
    other.id !== workout.id &&
    (other.local_date === workout.local_date
      ? (other.start_time ?? "") <= (workout.start_time ?? "")
      : other.local_date < workout.local_date)
  );
}

function heaviest(lifts: Lift[], reps: number): Lift | null {
  let best: Lift | null = null;
  for (const lift of lifts) if (lift.reps >= reps && (best === null || lift.kg > best.kg)) best = lift;
  return best;
}

function lift(set: PerformedSet): Lift {
  const unit = set.load_unit ?? "kg";
  const load = set.load!;
  return {
    reps: set.reps!,
    unit,
    kg: toTheGram(kilograms(load, unit)),
    atLeast: toTheGram(kilograms(load - halfOfItsLastDigit(load), unit)),
  };
}

function counts(set: PerformedSet): boolean {
  return (
    set.exercise_id !== null &&
    set.outcome === "done" &&
    set.set_type !== "warmup" &&
    set.reps !== null &&
    set.reps > 0 &&
    set.load !== null &&
    set.load > 0
  );
}

function halfOfItsLastDigit(value: number): number {
  const digits = String(value).split(".")[1]?.length ?? 0;
  return 10 ** -digits / 2;
}

/** What two units say of one load must not differ by what a binary fraction leaves over. */
function toTheGram(kg: number): number {
  return Math.round(kg * 1000) / 1000;
}
