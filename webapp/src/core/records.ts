import { counts, type Earlier, type Lift, lift } from "./earlier";
import type { LoadUnit, Workout } from "./types";

export interface NewRecord {
  set: string;
  reps: number;
  load: number;
  unit: LoadUnit;
}

/**
 * The sets of a workout that are the heaviest for their repetitions or more, as the server's `RecordRules` has it:
 * warm-ups and failed attempts neither make a record nor hold one, the first workout of an exercise makes none, and where
 * the units differ a load must be clear of the rounding of what was entered. The server's answer is the one that is kept.
 */
export function records(workout: Workout, earlier: Earlier): NewRecord[] {
  const mine = workout.blocks.flatMap((block) => block.sets).filter(counts);
  const found: NewRecord[] = [];
  const best = new Map<string | null, Lift[]>();
  for (const set of mine.toSorted((a, b) => Date.parse(a.performed_at ?? "") - Date.parse(b.performed_at ?? "") || 0)) {
    const before = earlier.lifts(set.exercise_id);
    const lifts = best.get(set.exercise_id) ?? [...before];
    const now = lift(set);
    const held = heaviest(lifts, now.reps);
    if (before.length > 0 && held && (held.unit === now.unit ? now.kg : now.atLeast) > held.kg) {
      found.push({ set: set.id, reps: now.reps, load: set.load!, unit: now.unit });
    }
    best.set(set.exercise_id, [...lifts, now]);
  }
  return found;
}

function heaviest(lifts: Lift[], reps: number): Lift | null {
  let best: Lift | null = null;
  for (const lift of lifts) if (lift.reps >= reps && (best === null || lift.kg > best.kg)) best = lift;
  return best;
}
