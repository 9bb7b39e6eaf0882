import { prescribed } from "./format";
import { said } from "./messages";
import type { PlannedSet } from "./types";

/** Sets of one exercise that ask for the same. */
export interface Line {
  name: string;
  what: string;
  times: number;
}

/** A plan in few lines: what stands in a row and asks for the same is one of them. */
export function lines(blocks: { sets: PlannedSet[] }[]): Line[] {
  const found: Line[] = [];
  for (const set of blocks.flatMap((block) => block.sets)) {
    const what = prescribed(set) + (set.set_type === "working" ? "" : ` · ${said("set_type", set.set_type)}`);
    const last = found.at(-1);
    if (last && last.name === set.exercise_name && last.what === what) last.times++;
    else found.push({ name: set.exercise_name, what, times: 1 });
  }
  return found;
}

/** 4 × 5 × 100 kg @ 8. */
export function times({ what, times }: Line): string {
  return times > 1 ? `${times} × ${what}` : what;
}
