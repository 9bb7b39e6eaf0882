import type { Substitute } from "../../core/types";
import type { Against } from "../plan/against";
import type { DraftPlan, Entry } from "./draft";

/** What can be put on most bars. */
const STEP = 0.5;

/** A load that was computed, as one that can be lifted: never more than it. */
export function inSteps(load: number): number {
  return Math.floor(load / STEP + 1e-9) * STEP;
}

/** Where its load comes from; nothing of one that is done without any. */
export function aboutLoad({ equipment, load }: Substitute): string | null {
  return load !== null && (load.load !== null || equipment.length > 0) ? load.reason : null;
}

/**
 * Puts another exercise in the place of one, wherever it stands. Its loads become the same part of what can be lifted,
 * or are left open where that is not known. The answer is the first place.
 */
export function swap(draft: DraftPlan, { exerciseId, load }: Against, instead: Substitute): Entry | undefined {
  const entries = draft.blocks.flatMap((block) => block.entries.filter((entry) => entry.exerciseId === exerciseId));
  const scaled = instead.load?.load ?? null;
  const part = scaled === null || load === null || load === 0 ? null : scaled / load;
  for (const entry of entries) {
    entry.exerciseId = instead.exercise_id;
    entry.name = instead.exercise_name;
    for (const { asked } of entry.lines) {
      if (asked.prescribed_load === null) continue;
      asked.prescribed_load = part === null ? null : inSteps(asked.prescribed_load * part);
      if (part === null) asked.load_unit = null;
    }
  }
  return entries[0];
}
