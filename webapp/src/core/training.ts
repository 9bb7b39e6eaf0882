import type { Earlier } from "./earlier";
import { alike } from "./alike";
import { inUnit, kilograms } from "./format";
import { alternate, arranged } from "./order";
import type { LoadUnit, PerformedSet, Plan, PlannedBlock, PlannedSet, SetType, Workout } from "./types";

/** What the load goes up and down by. */
export const STEP: Record<LoadUnit, number> = { kg: 2.5, lb: 5 };

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

/** What was entered for a row before it is done. */
export type Draft = Partial<Entry> & { type?: SetType };

/** What an athlete did while logging that is not performed work: kept on the device only. */
export interface Sketch {
  extras: Extra[];
  /** Another exercise in the place of a planned set. */
  swaps: Record<string, { exerciseId: string | null; name: string }>;
  entries: Record<string, Draft>;
  /** The keys of the cards as the athlete arranged them; without it they stand as planned. */
  order?: string[];
}

export const EMPTY_SKETCH: Sketch = { extras: [], swaps: {}, entries: {} };

/** The present one-repetition maximum of each exercise, as far as the server has said it. */
export type Maxima = Record<string, { e1rm: number; unit: LoadUnit }>;

/**
 * The cards of a workout: what is planned, what was done, and what is still to be entered, in this order or in the one
 * that the athlete has made.
 */
export function cards(
  workout: Workout,
  plan: Plan | undefined,
  sketch: Sketch,
  earlier: Earlier,
  unit: LoadUnit,
  maxima: Maxima = {},
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
        suggested: swap ? nothing(unit) : planned(set, unit, maxima),
      });
    }
  }
  for (const block of workout.blocks) {
    for (const set of block.sets) {
      if (shown.has(set.id)) continue;
      const seq = block.plan_block_seq ?? block.block_seq;
      const card = cardFor(cards, seq, block.name, set.exercise_id, set.exercise_name, set.superset);
      put(card, row(set.id, set.set_type, set, unit));
    }
  }
  for (const extra of sketch.extras) {
    const last = cards.at(-1);
    const seq = extra.blockSeq ?? last?.blockSeq ?? 1;
    const card = cardFor(cards, seq, null, extra.exerciseId, extra.name, null);
    put(card, row(extra.key, extra.type, null, unit));
  }
  for (const card of cards) fill(card, earlier.lastTime(card.exerciseId, card.name), sketch, unit);
  return arranged(cards, sketch.order ?? []);
}

/** The cards as they are now; what says the same as before is the same thing, so that nobody draws it again. */
export function redrawn(before: Card[], now: Card[]): Card[] {
  return now.map((card) => {
    const old = before.find(({ key }) => key === card.key);
    if (!old) return card;
    const rows = card.rows.map((row) => {
      const was = old.rows.find(({ key }) => key === row.key);
      return was && alike(was, row) ? was : row;
    });
    const { rows: oldRows, ...head } = old;
    const { rows: _now, ...newHead } = card;
    const same = rows.length === oldRows.length && rows.every((row, i) => row === oldRows[i]) && alike(head, newHead);
    return same ? old : { ...card, rows };
  });
}

/** What nobody planned comes last; a warm-up before the work. */
function put(card: Card, fresh: Row): void {
  const working = fresh.type === "warmup" ? card.rows.findIndex((each) => each.type !== "warmup") : -1;
  card.rows.splice(working < 0 ? card.rows.length : working, 0, fresh);
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

function planned(set: PlannedSet, unit: LoadUnit, maxima: Maxima): Entry {
  const { load, load_unit } = set.percent_1rm === null ? planLoad(set, unit) : shareOf(set, unit, maxima);
  return {
    reps: set.prescribed_reps,
    load,
    load_unit,
    rpe: null,
    duration_s: set.prescribed_duration_s,
    distance_m: set.prescribed_distance_m,
  };
}

function planLoad(set: PlannedSet, unit: LoadUnit): { load: number | null; load_unit: LoadUnit } {
  return { load: set.prescribed_load, load_unit: set.load_unit ?? unit };
}

/** What a percentage comes to, in steps that can be loaded; a look ahead that the athlete may change. */
function shareOf(set: PlannedSet, unit: LoadUnit, maxima: Maxima): { load: number | null; load_unit: LoadUnit } {
  const maximum = maxima[set.exercise_id ?? ""];
  if (set.prescribed_load !== null || !maximum) return planLoad(set, unit);
  const step = STEP[unit];
  const exact = (inUnit(kilograms(maximum.e1rm, maximum.unit), unit) * set.percent_1rm!) / 100;
  return { load: Math.max(step, Math.round(exact / step) * step), load_unit: unit };
}

/** Puts last time beside each row, and its numbers where the plan has none; then what the athlete has changed. */
function fill(card: Card, last: PerformedSet[], sketch: Sketch, unit: LoadUnit): void {
  const counts = { warmup: 0, working: 0 };
  const above: { warmup: Entry | null; working: Entry | null } = { warmup: null, working: null };
  for (const row of card.rows) {
    const drawn = row.done ? undefined : sketch.entries[row.key];
    const kind = row.type === "warmup" ? "warmup" : "working";
    const alike = last.filter((set) => (set.set_type === "warmup") === (kind === "warmup"));
    row.previous = alike[counts[kind]++] ?? null;
    if (row.done) {
      above[kind] = differs(row.done, row.previous) ? entered(row.done, unit) : null;
      continue;
    }
    const from = row.previous ?? alike.at(-1) ?? null;
    const prescribes = row.planned !== null && sketch.swaps[row.planned.id] === undefined;
    if (!prescribes) {
      // What was changed above goes for the rows below; else each is as it was last time.
      const before = above[kind] ?? (from ? entered(from, unit) : null);
      if (before) row.suggested = { ...before, rpe: null };
    } else if (row.suggested.load === null && leavesLoadOpen(row) && from) {
      const { load, load_unit } = entered(from, unit);
      row.suggested = { ...row.suggested, load, load_unit };
    }
    if (drawn) {
      const { type, ...entry } = drawn;
      row.type = type ?? row.type;
      row.suggested = { ...row.suggested, ...entry };
      above[kind] = { ...row.suggested };
    }
  }
}

/** Whether a set went otherwise than the one of last time in its place. */
function differs(done: PerformedSet, previous: PerformedSet | null): boolean {
  return (
    previous === null ||
    done.load !== previous.load ||
    done.load_unit !== previous.load_unit ||
    done.reps !== previous.reps ||
    done.duration_s !== previous.duration_s ||
    done.distance !== previous.distance
  );
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

/** The newest first. */
export function newestFirst(workouts: Workout[]): Workout[] {
  return [...workouts].sort(
    (a, b) => compare(b.local_date, a.local_date) || compare(b.start_time ?? "", a.start_time ?? ""),
  );
}

// Dates and times of one form need no rules of a language, which are a hundred times slower.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The row to do next: in a superset the exercises take turns. */
export function next(cards: Card[]): { card: Card; row: Row } | null {
  const open = (card: Card): Row | undefined => card.rows.find((row) => !row.done && !row.skipped);
  for (const card of cards) {
    const row = open(card);
    if (!row) continue;
    if (card.superset === null) return { card, row };
    const partners = cards.filter((other) => alternate(other, card));
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
