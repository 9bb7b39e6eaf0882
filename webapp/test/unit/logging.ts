import { Earlier } from "../../src/core/earlier";
import type { PerformedSet, Plan, PlannedSet, Workout } from "../../src/core/types";

/** Sets, plans and workouts of which only what a log reads is said. */
export const planned = (id: string, name: string, more: Partial<PlannedSet> = {}): PlannedSet =>
  ({
    id,
    exercise_id: `id of ${name}`,
    exercise_name: name,
    prescribed_reps: 5,
    prescribed_load: 100,
    load_unit: "kg",
    set_type: "working",
    superset: null,
    prescribed_duration_s: null,
    prescribed_distance_m: null,
    percent_1rm: null,
    ...more,
  }) as PlannedSet;

export const done = (id: string, name: string, more: Partial<PerformedSet> = {}): PerformedSet =>
  ({
    id,
    exercise_id: `id of ${name}`,
    exercise_name: name,
    planned_set_id: null,
    set_type: "working",
    outcome: "done",
    reps: 5,
    load: 100,
    load_unit: "kg",
    rpe: null,
    duration_s: null,
    distance: null,
    superset: null,
    performed_at: null,
    ...more,
  }) as PerformedSet;

export const plan = (...blocks: PlannedSet[][]): Plan =>
  ({
    blocks: blocks.map((sets, i) => ({ block_seq: i + 1, name: `Block ${i + 1}`, block_type: "main", sets })),
  }) as unknown as Plan;

export const workout = (sets: PerformedSet[], more: Partial<Workout> = {}): Workout =>
  ({
    id: "w",
    local_date: "2026-11-21",
    start_time: "2026-11-21T18:00:00+01:00",
    blocks: sets.length === 0 ? [] : [{ block_seq: 1, plan_block_seq: 1, name: null, sets }],
    skipped_sets: [],
    ...more,
  }) as unknown as Workout;

/** What was before the workout of today among these. */
export const earlier = (...all: Workout[]): Earlier => new Earlier([], workout([])).of(all, workout([]));
