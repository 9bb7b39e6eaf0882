import { kilograms } from "./format";
import type { LoadUnit, PerformedSet, Plan, PlannedBlock, PlannedSet, SetType, Workout } from "./types";

/** The numbers of one row as they are shown, entered and sent. */
export interface Entry {
  reps: number | null;
  load: number | null;
  load_unit: LoadUnit;
  rpe: number | null;
  duration_s: number | null;
  distance_m: number | null;
}

/** One row of the log: a set that is meant, done, skipped, or just to be entered. */
export interface Row {
  key: string;
  planned: PlannedSet | null;
  done: PerformedSet | null;
  skipped: boolean;
  type: SetType;
  previous: PerformedSet | null;
  suggested: Entry;
}

/** One exercise of the log with its rows. */
export interface Card {
  key: string;
  blockSeq: number;
  blockName: string | null;
  superset: string | null;
  exerciseId: string | null;
  name: string;
  rows: Row[];
}

/** A row that the athlete asked for and has not performed yet. */
export interface Extra {
  key: string;
  blockSeq: number | null;
  exerciseId: string | null;
  name: string;
  type: SetType;
}

/** What an athlete did while logging that is not performed work: kept on the device only. */
export interface Sketch {
  extras: Extra[];
  /** Another exercise in the place of a planned set. */
  swaps: Record<string, { exerciseId: string | null; name: string }>;
  entries: Record<string, Partial<Entry>>;
}

export const EMPTY_SKETCH: Sketch = { extras: [], swaps: {}, entries: {} };

/** The cards of a workout: what is planned, what was done, and what is still to be entered, in this order. */
export function cards(
  workout: Workout,
  plan: Plan | undefined,
  sketch: Sketch,
  history: Workout[],
  unit: LoadUnit,
): Card[] {
  const cards: Card[] = [];
  const shown = new Set<string>();
  const performed = new Map<string, PerformedSet>();
  for (const block of workout.blocks) {
    for (const set of block.sets) if (set.planned_set_id) performed.set(set.planned_set_id, set);
  }
  const skipped = new Set(workout.skipped_sets.map((set) => set.planned_set_id));

  for (const block of plan?.blocks ?? []) {
    for (const set of block.sets) {
      const done = performed.get(set.id) ?? null;
      const swap = sketch.swaps[set.id];
      const exerciseId = done ? done.exercise_id : swap ? swap.exerciseId : set.exercise_id;
      const name = done ? done.exercise_name : swap ? swap.name : set.exercise_name;
      const card = cardFor(cards, block.block_seq, block.name, exerciseId, name, set.superset);
      if (done) shown.add(done.id);
      card.rows.push({
        key: set.id,
        planned: set,
        done,
        skipped: skipped.has(set.id) && !done,
        type: done?.set_type ?? set.set_type,
        previous: null,
        suggested: swap ? nothing(unit) : planned(set, unit),
      });
    }
  }
  for (const block of workout.blocks) {
    for (const set of block.sets) {
      if (shown.has(set.id)) continue;
      const seq = block.plan_block_seq ?? block.block_seq;
      const card = cardFor(cards, seq, block.name, set.exercise_id, set.exercise_name, set.superset);
      card.rows.push(row(set.id, set.set_type, set, unit));
    }
  }
  for (const extra of sketch.extras) {
    const last = cards.at(-1);
    const seq = extra.blockSeq ?? last?.blockSeq ?? 1;
    const card = cardFor(cards, seq, null, extra.exerciseId, extra.name, null);
    const fresh = row(extra.key, extra.type, null, unit);
    const working = card.rows.findIndex((each) => each.type !== "warmup");
    if (extra.type === "warmup" && working >= 0) card.rows.splice(working, 0, fresh);
    else card.rows.push(fresh);
  }
  for (const card of cards) fill(card, workout, history, sketch, unit);
  return cards;
}

function cardFor(
  cards: Card[],
  blockSeq: number,
  blockName: string | null,
  exerciseId: string | null,
  name: string,
  superset: string | null,
): Card {
  const found = cards.find(
    (card) => card.blockSeq === blockSeq && (exerciseId !== null ? card.exerciseId === exerciseId : card.name === name),
  );
  if (found) return found;
  const key = `${blockSeq}:${exerciseId ?? name}`;
  const card = { key, blockSeq, blockName, superset, exerciseId, name, rows: [] };
  cards.push(card);
  return card;
}

function row(key: string, type: SetType, done: PerformedSet | null, unit: LoadUnit): Row {
  return { key, planned: null, done, skipped: false, type, previous: null, suggested: nothing(unit) };
}

function nothing(unit: LoadUnit): Entry {
  return { reps: null, load: null, load_unit: unit, rpe: null, duration_s: null, distance_m: null };
}

function planned(set: PlannedSet, unit: LoadUnit): Entry {
  return {
    reps: set.prescribed_reps,
    load: set.prescribed_load,
    load_unit: set.load_unit ?? unit,
    rpe: null,
    duration_s: set.prescribed_duration_s,
    distance_m: set.prescribed_distance_m,
  };
}

/** Puts last time beside each row, and its numbers where the plan has none; then what the athlete has changed. */
function fill(card: Card, workout: Workout, history: Workout[], sketch: Sketch, unit: LoadUnit): void {
  const last = lastTime(card, workout, history);
  let warmups = 0;
  let working = 0;
  let above: Entry | null = null;
  for (const row of card.rows) {
    const alike = last.filter((set) => (set.set_type === "warmup") === (row.type === "warmup"));
    row.previous = alike[row.type === "warmup" ? warmups++ : working++] ?? null;
    const from = row.previous ?? alike.at(-1) ?? null;
    const prescribes = row.planned !== null && sketch.swaps[row.planned.id] === undefined;
    if (row.done) {
      above = entered(row.done, unit);
    } else {
      const before = prescribes ? null : (above ?? (from ? entered(from, unit) : null));
      if (before) row.suggested = { ...before, rpe: null };
      else if (prescribes && row.suggested.load === null && leavesLoadOpen(row) && from) {
        const { load, load_unit } = entered(from, unit);
        row.suggested = { ...row.suggested, load, load_unit };
      }
      row.suggested = { ...row.suggested, ...sketch.entries[row.key] };
    }
  }
}

/** Whether last time may fill the load in: a percentage is worked out from the record, not from last time. */
function leavesLoadOpen(row: Row): boolean {
  return row.planned !== null && row.planned.percent_1rm === null && row.planned.prescribed_reps !== null;
}

export function entered(set: PerformedSet, unit: LoadUnit): Entry {
  const metres = { m: 1, km: 1000, mi: 1609.344, yd: 0.9144, ft: 0.3048 };
  return {
    reps: set.reps,
    load: set.load,
    load_unit: set.load_unit ?? unit,
    rpe: set.rpe,
    duration_s: set.duration_s,
    distance_m: set.distance === null ? null : set.distance * metres[set.distance_unit ?? "m"],
  };
}

function lastTime(card: Card, workout: Workout, history: Workout[]): PerformedSet[] {
  for (const earlier of history) {
    if (earlier.id === workout.id || earlier.local_date > workout.local_date) continue;
    const sets = earlier.blocks.flatMap((block) =>
      block.sets.filter((set) =>
        card.exerciseId !== null ? set.exercise_id === card.exerciseId : set.exercise_name === card.name,
      ),
    );
    if (sets.length > 0) return sets;
  }
  return [];
}

/** The newest first. */
export function newestFirst(workouts: Workout[]): Workout[] {
  return [...workouts].sort((a, b) =>
    a.local_date === b.local_date
      ? (b.start_time ?? "").localeCompare(a.start_time ?? "")
      : b.local_date.localeCompare(a.local_date),
  );
}

/** The row to do next: in a superset the exercises take turns. */
export function next(cards: Card[]): { card: Card; row: Row } | null {
  const open = (card: Card): Row | undefined => card.rows.find((row) => !row.done && !row.skipped);
  for (const card of cards) {
    const row = open(card);
    if (!row) continue;
    if (card.superset === null) return { card, row };
    const partners = cards.filter(
      (other) => other.blockSeq === card.blockSeq && other.superset?.[0] === card.superset?.[0],
    );
    const behind = partners
      .map((partner) => ({
        card: partner,
        row: open(partner),
        done: partner.rows.filter((each) => each.done || each.skipped).length,
      }))
      .filter((partner): partner is { card: Card; row: Row; done: number } => partner.row !== undefined)
      .sort((a, b) => a.done - b.done)[0];
    return behind ?? { card, row };
  }
  return null;
}

export interface NewRecord {
  reps: number;
  load: number;
  unit: LoadUnit;
  before: number;
}

/**
 * Whether a set is the heaviest for its repetitions or more: compared in kilograms, so that another unit makes no
 * record; warm-ups and failed attempts neither set nor hold one; the first time at all is no record either.
 */
export function record(set: PerformedSet, earlier: Iterable<{ set: PerformedSet }>): NewRecord | null {
  if (!counts(set)) return null;
  const kg = rounded(kilograms(set.load!, set.load_unit ?? "kg"));
  let best: number | null = null;
  for (const { set: other } of earlier) {
    if (other.id === set.id || other.exercise_id !== set.exercise_id || !counts(other) || other.reps! < set.reps!)
      continue;
    best = Math.max(best ?? 0, rounded(kilograms(other.load!, other.load_unit ?? "kg")));
  }
  return best !== null && kg > best
    ? { reps: set.reps!, load: set.load!, unit: set.load_unit ?? "kg", before: best }
    : null;
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

/** To the gram: what two units say of one load must not differ by what a binary fraction leaves over. */
function rounded(kg: number): number {
  return Math.round(kg * 1000) / 1000;
}

/** How many of the planned sets that count are done. */
export function progress(plan: Plan, workout: Workout | undefined): { done: number; of: number } {
  const counted = plan.blocks.flatMap((block: PlannedBlock) =>
    block.block_type === "warmup" ? [] : block.sets.filter((set) => set.set_type !== "warmup"),
  );
  const ids = new Set(counted.map((set) => set.id));
  let done = 0;
  for (const block of workout?.blocks ?? []) {
    for (const set of block.sets) if (set.planned_set_id && ids.has(set.planned_set_id)) done++;
  }
  return { done, of: ids.size };
}

/** Every performed set of these workouts with the workout it stands in. */
export function* performed(workouts: Workout[]): Generator<{ workout: Workout; set: PerformedSet }> {
  for (const workout of workouts) {
    for (const block of workout.blocks) for (const set of block.sets) yield { workout, set };
  }
}
