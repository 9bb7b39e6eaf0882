import { NOTHING_ASKED } from "../../core/prescription";
import { newId } from "../../core/ids";
import type { Exercise, LoadUnit, PerformedSet, Plan, PlannedBlock, PlannedSet, Template } from "../../core/types";

/** What a set asks for, apart from which set of which exercise it is. */
export type Asked = Omit<PlannedSet, "id" | "block_seq" | "set_seq" | "exercise_id" | "exercise_name" | "round">;

/** Sets in a row that ask for the same: "4 × 5 @ 100 kg" is one line that makes four sets. */
export interface Line {
  key: string;
  /** One per set; a set keeps its id however the line is changed. */
  ids: string[];
  asked: Asked;
}

/** One exercise of a block with its lines. */
export interface Entry {
  key: string;
  exerciseId: string | null;
  name: string;
  lines: Line[];
}

export interface DraftBlock {
  id: string;
  name: string | null;
  block_type: PlannedBlock["block_type"];
  modality: string | null;
  rounds: number | null;
  work_s: number | null;
  rest_s: number | null;
  protocol_notes: string | null;
  notes: string | null;
  entries: Entry[];
  /** Of a block whose rounds are planned sets of their own: the ids of the later rounds, by that of the first. */
  later: Record<string, string[]> | null;
  /** Of a block whose rounds differ: the round of each set. */
  kept: Record<string, number> | null;
}

export interface DraftPlan {
  id: string;
  name: string;
  date: string;
  sport_type: string;
  goal: string;
  focus: string[];
  estimated_duration_minutes: number | null;
  notes: string;
  /** The goals that it serves. */
  goal_ids: string[];
  /** The weeks that it is part of. */
  training_block_id: string | null;
  blocks: DraftBlock[];
}

export function nothingAsked(): Asked {
  return { ...NOTHING_ASKED };
}

export function newLine(asked: Asked = nothingAsked(), count = 1): Line {
  return { key: newId(), ids: Array.from({ length: count }, newId), asked: { ...asked } };
}

export function newBlock(type: DraftBlock["block_type"] = "main"): DraftBlock {
  return {
    id: newId(),
    name: null,
    block_type: type,
    modality: null,
    rounds: null,
    work_s: null,
    rest_s: null,
    protocol_notes: null,
    notes: null,
    entries: [],
    later: null,
    kept: null,
  };
}

export function newPlan(date: string): DraftPlan {
  return {
    id: newId(),
    name: "",
    date,
    sport_type: "strength",
    goal: "",
    focus: [],
    estimated_duration_minutes: null,
    notes: "",
    goal_ids: [],
    training_block_id: null,
    blocks: [newBlock()],
  };
}

/** An exercise as it was last trained, or three sets to fill in. */
export function newEntry(exercise: Pick<Exercise, "id" | "name">, lastTime: PerformedSet[], unit: LoadUnit): Entry {
  const entry: Entry = { key: newId(), exerciseId: exercise.id, name: exercise.name, lines: [] };
  for (const set of lastTime.filter((each) => each.set_type !== "warmup" && each.outcome === "done").slice(0, 10)) {
    append(entry, newId(), {
      ...nothingAsked(),
      prescribed_reps: set.reps === 0 ? null : set.reps,
      prescribed_load: set.load,
      load_unit: set.load === null ? null : (set.load_unit ?? unit),
      prescribed_duration_s: set.duration_s,
    });
  }
  if (entry.lines.length === 0) entry.lines.push(newLine(nothingAsked(), 3));
  return entry;
}

// ------------------------------------------------------------------------------------------------------ from the API

/** A plan to be changed: its blocks and sets keep their ids. */
export function fromPlan(plan: Plan): DraftPlan {
  return {
    id: plan.id,
    date: plan.date,
    ...head(plan),
    blocks: plan.blocks.map((block) => ({ ...blockHead(block, block.id), ...folded(block) })),
  };
}

/** The same content as a new plan, with ids of its own. */
export function copyOf(source: Plan | Template, date: string): DraftPlan {
  return {
    id: newId(),
    date,
    ...head(source),
    blocks: source.blocks.map((block) => {
      const first = block.sets.filter((set) => set.round === null || set.round === 1);
      const sets = first.map((set) => ({ ...set, id: newId(), round: null }));
      return { ...blockHead(block, newId()), entries: entriesOf(sets), later: null, kept: null };
    }),
  };
}

function head(source: Plan | Template): Omit<DraftPlan, "id" | "date" | "blocks"> {
  return {
    name: source.name,
    sport_type: source.sport_type,
    goal: source.goal ?? "",
    focus: source.focus,
    estimated_duration_minutes: source.estimated_duration_minutes,
    notes: source.notes ?? "",
    goal_ids: "goal_ids" in source ? source.goal_ids : [],
    training_block_id: "training_block_id" in source ? source.training_block_id : null,
  };
}

function blockHead(
  block: Omit<PlannedBlock, "id" | "sets">,
  id: string,
): Omit<DraftBlock, "entries" | "later" | "kept"> {
  const { name, block_type, modality, rounds, work_s, rest_s, protocol_notes, notes } = block;
  return { id, name, block_type, modality, rounds, work_s, rest_s, protocol_notes, notes };
}

type AnySet = Asked & Pick<PlannedSet, "id" | "exercise_id" | "exercise_name" | "round">;

/** Rounds that ask for the same every time are written once; others stay as they are, set by set. */
function folded(block: PlannedBlock): Pick<DraftBlock, "entries" | "later" | "kept"> {
  const rounds = new Map<number, PlannedSet[]>();
  for (const set of block.sets) {
    if (set.round === null) return { entries: entriesOf(block.sets), later: null, kept: null };
    rounds.set(set.round, [...(rounds.get(set.round) ?? []), set]);
  }
  const [first, ...rest] = [...rounds.entries()].sort(([a], [b]) => a - b).map(([, sets]) => sets);
  const alike =
    first !== undefined &&
    rest.length + 1 === block.rounds &&
    rest.every((sets) => sets.length === first.length && sets.every((set, i) => sameSet(set, first[i]!)));
  if (!alike) {
    const kept = Object.fromEntries(block.sets.map((set) => [set.id, set.round ?? 1]));
    return { entries: entriesOf(block.sets), later: null, kept };
  }
  const later: Record<string, string[]> = {};
  for (const [i, set] of first.entries()) later[set.id] = rest.map((sets) => sets[i]!.id);
  return { entries: entriesOf(first), later, kept: null };
}

/** Sets in a row of one exercise are an entry, and those of them that ask for the same are a line. */
export function entriesOf(sets: AnySet[]): Entry[] {
  const entries: Entry[] = [];
  for (const set of sets) {
    let entry = entries.at(-1);
    if (!entry || entry.exerciseId !== set.exercise_id || entry.name !== set.exercise_name) {
      entry = { key: newId(), exerciseId: set.exercise_id, name: set.exercise_name, lines: [] };
      entries.push(entry);
    }
    append(entry, set.id, asked(set));
  }
  return entries;
}

function append(entry: Entry, id: string, asked: Asked): void {
  const last = entry.lines.at(-1);
  if (last && sameAsked(last.asked, asked)) last.ids.push(id);
  else entry.lines.push({ key: newId(), ids: [id], asked });
}

function asked(set: AnySet): Asked {
  const all = nothingAsked();
  for (const field of Object.keys(all) as (keyof Asked)[]) Object.assign(all, { [field]: set[field] ?? all[field] });
  return all;
}

function sameAsked(a: Asked, b: Asked): boolean {
  return (Object.keys(nothingAsked()) as (keyof Asked)[]).every((field) => (a[field] ?? null) === (b[field] ?? null));
}

function sameSet(a: PlannedSet, b: PlannedSet): boolean {
  return a.exercise_id === b.exercise_id && a.exercise_name === b.exercise_name && sameAsked(asked(a), asked(b));
}

// -------------------------------------------------------------------------------------------------------- to the API

/** Changes how many sets a line makes; the first ones stay the sets that they were. */
export function resize(line: Line, count: number): void {
  while (line.ids.length < count) line.ids.push(newId());
  line.ids.length = count;
}

/** Every set of a line as a line of its own. */
export function single(line: Line): Line[] {
  return line.ids.map((id, i) => ({
    key: i === 0 ? line.key : newId(),
    ids: [id],
    asked: { ...line.asked },
  }));
}

export function copiedLine(line: Line): Line {
  return newLine(line.asked, line.ids.length);
}

export function copiedEntry(entry: Entry): Entry {
  return { ...entry, key: newId(), lines: entry.lines.map(copiedLine) };
}

export function copiedBlock(block: DraftBlock): DraftBlock {
  return { ...block, id: newId(), entries: block.entries.map(copiedEntry), later: null, kept: null };
}

/** The sets of one round of a block in their order, each with the line that it comes from. */
export function flat(block: DraftBlock): { entry: Entry; line: Line; id: string }[] {
  return block.entries.flatMap((entry) => entry.lines.flatMap((line) => line.ids.map((id) => ({ entry, line, id }))));
}

/** What `createPlan` and `revisePlan` take. */
export function body(draft: DraftPlan): Record<string, unknown> {
  const words = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  return {
    id: draft.id,
    date: draft.date,
    name: words(draft.name) ?? words(draft.goal),
    goal: words(draft.goal),
    focus: draft.focus,
    sport_type: draft.sport_type,
    estimated_duration_minutes: draft.estimated_duration_minutes,
    notes: words(draft.notes),
    // What was begun before there were goals has none.
    goal_ids: draft.goal_ids ?? [],
    training_block_id: draft.training_block_id ?? null,
    blocks: draft.blocks.map((block, b) => ({
      ...blockHead({ ...block, block_seq: b + 1 }, block.id),
      sets: setsOf(block),
    })),
  };
}

function setsOf(block: DraftBlock): Record<string, unknown>[] {
  const once = flat(block).map(({ entry, line, id }) => ({
    ...line.asked,
    id,
    exercise_id: entry.exerciseId,
    exercise_name: entry.name,
  }));
  const kept = block.kept;
  if (kept !== null) {
    const last = Math.max(1, ...Object.values(kept));
    return once.map((set) => ({ ...set, round: kept[set.id] ?? last }));
  }
  if (block.later === null || block.rounds === null || block.rounds < 2) return once;
  const rounds = Array.from({ length: block.rounds }, (_, r) => r);
  return rounds.flatMap((r) =>
    once.map((set) => ({ ...set, id: r === 0 ? set.id : (block.later?.[set.id]?.[r - 1] ?? newId()), round: r + 1 })),
  );
}
