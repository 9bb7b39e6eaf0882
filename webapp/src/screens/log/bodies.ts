import { newId } from "../../core/ids";
import type { Card, Row } from "../../core/training";
import type { PerformedSet, Plan, Workout } from "../../core/types";

type Body = Record<string, unknown>;

/** What a row says of itself when it is done as it is shown. */
export function body(card: Card, row: Row, workout: Workout | undefined, plan: Plan | undefined): Body {
  const { suggested: entry, planned } = row;
  return {
    ...(planned ? { planned_set_id: planned.id } : place(card, workout, plan)),
    exercise_id: card.exerciseId,
    ...(card.exerciseId === null ? { exercise_name: card.name } : {}),
    ...(planned === null && card.superset !== null ? { superset: card.superset } : {}),
    set_type: row.type,
    outcome: "done",
    reps: entry.reps,
    load: entry.load,
    ...(entry.load === null ? {} : { load_unit: entry.load_unit }),
    rpe: entry.rpe,
    duration_s: entry.duration_s,
    ...(entry.distance_m === null ? {} : { distance: entry.distance_m, distance_unit: "m" }),
  };
}

/** A set that no plan asked for goes where its exercise is, else to the end. */
function place(card: Card, workout: Workout | undefined, plan: Plan | undefined): Body {
  const there = workout?.blocks.find((block) => (block.plan_block_seq ?? block.block_seq) === card.blockSeq);
  if (there) return { block_seq: there.block_seq };
  return plan?.blocks.some((block) => block.block_seq === card.blockSeq) ? { block_seq: card.blockSeq } : {};
}

export function skipped(planned: string, reason: string | null): Body {
  return { planned_set_id: planned, outcome: "skipped", ...(reason ? { reason } : {}) };
}

const KEPT = [
  "exercise_id",
  "planned_set_id",
  "set_type",
  "outcome",
  "reason",
  "reps",
  "load",
  "load_unit",
  "rpe",
  "duration_s",
  "distance",
  "distance_unit",
  "pace",
  "hr_avg",
  "hr_zone",
  "calories",
  "superset",
  "tempo",
  "rest_s",
  "performed_at",
  "notes",
] as const;

/** A set that was deleted, said once more. */
export function again(set: PerformedSet, blockSeq: number | undefined): Body {
  const fields = KEPT.flatMap((name) => (set[name] === null ? [] : [[name, set[name]]]));
  return {
    id: newId(),
    ...(Object.fromEntries(fields) as Body),
    ...(set.exercise_id === null ? { exercise_name: set.exercise_name } : {}),
    ...(set.planned_set_id === null && blockSeq !== undefined ? { block_seq: blockSeq } : {}),
  };
}
