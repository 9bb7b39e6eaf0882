import { duration, prescribed } from "../../core/format";
import { said, t } from "../../core/messages";
import type { Plan, PlannedSet, Template } from "../../core/types";
import { copyOf, type DraftBlock, type Entry, fromPlan, type Line } from "../editor/draft";

/** A part of a plan as it is read. */
export interface ReadBlock {
  key: string;
  title: string;
  /** What kind of part it is, its rounds and intervals. */
  protocol: string[];
  notes: string[];
  entries: ReadEntry[];
}

export interface ReadEntry {
  key: string;
  exerciseId: string | null;
  name: string;
  superset: string | null;
  lines: { key: string; sets: number; what: string; also: string[] }[];
}

/** What a plan or a template prescribes, in the words in which it is read: equal sets are one line. */
export function read(source: Plan | Template): ReadBlock[] {
  const blocks = "status" in source ? fromPlan(source).blocks : copyOf(source, "").blocks;
  return blocks.map((block) => ({
    key: block.id,
    title: block.name || said("block_type", block.block_type),
    protocol: protocol(block),
    notes: [block.protocol_notes, block.notes].filter((text): text is string => !!text),
    entries: block.entries.map(entry),
  }));
}

export function protocol(block: Omit<DraftBlock, "entries">): string[] {
  const readable = (seconds: number | null): seconds is number => seconds !== null && !Number.isNaN(seconds);
  return [
    block.name && block.name !== said("block_type", block.block_type) ? said("block_type", block.block_type) : "",
    readable(block.rounds) ? t("plan.rounds_count", { count: block.rounds }) : "",
    readable(block.work_s) ? t("plan.work_is", { time: duration(block.work_s) }) : "",
    readable(block.rest_s) ? t("plan.rest_is", { time: duration(block.rest_s) }) : "",
    block.modality ?? "",
  ].filter(Boolean);
}

function entry({ key, exerciseId, name, lines }: Entry): ReadEntry {
  return {
    key,
    exerciseId,
    name,
    superset: lines[0]?.asked.superset ?? null,
    lines: lines.map((line) => ({ key: line.key, sets: line.ids.length, what: what(line), also: also(line) })),
  };
}

function what({ asked }: Line): string {
  return prescribed(asked as unknown as PlannedSet);
}

function also({ asked }: Line): string[] {
  return [
    asked.set_type === "working" ? "" : said("set_type", asked.set_type),
    asked.prescribed_pace ?? "",
    asked.rest_s === null ? "" : t("plan.rest_after", { time: duration(asked.rest_s) }),
    asked.tempo ? t("plan.tempo_is", { tempo: asked.tempo }) : "",
    asked.notes ?? "",
  ].filter(Boolean);
}

/** How many sets it makes when it is performed, all rounds together. */
export function countSets(source: Plan | Template): number {
  return source.blocks.reduce((sum, block) => {
    const written = (block.sets as { round: number | null }[]).some((set) => set.round !== null);
    return sum + block.sets.length * (written ? 1 : (block.rounds ?? 1));
  }, 0);
}
