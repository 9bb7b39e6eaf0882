import { alike } from "./alike";
import { kilograms } from "./format";
import { newestFirst } from "./training";
import type { LoadUnit, PerformedSet, Workout } from "./types";

/** A load that counts, exact in kilograms, and the least that it can have been before it was rounded. */
export interface Lift {
  reps: number;
  kg: number;
  atLeast: number;
  unit: LoadUnit;
}

type Begun = Pick<Workout, "id" | "local_date" | "start_time">;

/** What the athlete did before a workout began; each exercise is looked up once and not after every set. */
export class Earlier {
  private readonly workouts: Workout[];
  private readonly last = new Map<string, PerformedSet[]>();
  private readonly lifted = new Map<string | null, Lift[]>();

  constructor(
    private readonly others: Workout[],
    private readonly workout: Begun,
  ) {
    this.workouts = newestFirst(others.filter((other) => before(other, workout)));
  }

  /** What was before this workout among all these: the same thing as now where none of it has changed. */
  of(all: Workout[], workout: Begun): Earlier {
    const { id, local_date, start_time } = workout;
    const others = all.filter((other) => other.id !== id);
    const same =
      others.length === this.others.length &&
      others.every((other, i) => other === this.others[i]) &&
      alike(this.workout, { id, local_date, start_time });
    return same ? this : new Earlier(others, { id, local_date, start_time });
  }

  /** The sets of the workout in which the exercise was done last. */
  lastTime(exerciseId: string | null, name: string): PerformedSet[] {
    const key = exerciseId ?? ` ${name}`;
    let found = this.last.get(key);
    if (found === undefined) {
      const same = (set: PerformedSet): boolean =>
        exerciseId !== null ? set.exercise_id === exerciseId : set.exercise_name === name;
      const workout = this.workouts.find(({ blocks }) => blocks.some(({ sets }) => sets.some(same)));
      found = workout?.blocks.flatMap(({ sets }) => sets.filter(same)) ?? [];
      this.last.set(key, found);
    }
    return found;
  }

  /** Every load that counts. */
  lifts(exerciseId: string | null): Lift[] {
    let found = this.lifted.get(exerciseId);
    if (found === undefined) {
      found = [];
      for (const { blocks } of this.workouts) {
        for (const { sets } of blocks) {
          for (const set of sets) if (set.exercise_id === exerciseId && counts(set)) found.push(lift(set));
        }
      }
      this.lifted.set(exerciseId, found);
    }
    return found;
  }
}

function before(other: Workout, workout: Begun): boolean {
  return (
    other.id !== workout.id &&
    (other.local_date === workout.local_date
      ? (other.start_time ?? "") <= (workout.start_time ?? "")
      : other.local_date < workout.local_date)
  );
}

export function lift(set: PerformedSet): Lift {
  const unit = set.load_unit ?? "kg";
  const load = set.load!;
  return {
    reps: set.reps!,
    unit,
    kg: toTheGram(kilograms(load, unit)),
    atLeast: toTheGram(kilograms(load - halfOfItsLastDigit(load), unit)),
  };
}

/** Warm-ups and failed attempts hold no record, and neither does what was done without a load. */
export function counts(set: PerformedSet): boolean {
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
