import { withDays } from "../../core/format";
import { t } from "../../core/messages";
import type { Issue } from "../../core/types";
import { type Asked, type DraftPlan, flat } from "./draft";

/** Something that is wrong, and the field beside which it is said. */
export interface Located {
  /** The plan, a block, an entry or a line. */
  where: string;
  field: string;
  message: string;
}

export const PLAN = "plan";

/** The range of each number, as openapi.yaml has it; the server says the rest. */
const RANGES: Partial<Record<keyof Asked, [number, number]>> = {
  prescribed_reps: [1, 10_000],
  prescribed_reps_max: [1, 10_000],
  prescribed_load: [0, 10_000],
  percent_1rm: [1, 120],
  prescribed_rpe: [1, 10],
  prescribed_duration_s: [0.001, 172_800],
  prescribed_distance_m: [0.001, 1_000_000],
  prescribed_calories: [0.001, 20_000],
  rest_s: [0, 86_400],
};
const WHOLE = new Set<string>(["prescribed_reps", "prescribed_reps_max", "rest_s"]);
const BLOCK_RANGES = { rounds: [1, 100], work_s: [1, 86_400], rest_s: [0, 86_400] } as const;

/** What can be seen without the server: what is missing, and numbers out of their range. */
export function check(draft: DraftPlan): Located[] {
  const found: Located[] = [];
  const say = (where: string, field: string, message: string): number => found.push({ where, field, message });

  if (draft.name.trim() === "" && draft.goal.trim() === "") say(PLAN, "name", t("plan.check_name"));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.date)) say(PLAN, "date", t("plan.check_date"));
  const minutes = number(draft.estimated_duration_minutes, [1, 1440], true);
  if (minutes) say(PLAN, "estimated_duration_minutes", minutes);
  if (draft.blocks.length === 0) say(PLAN, "blocks", t("plan.check_blocks"));

  for (const block of draft.blocks) {
    for (const field of ["rounds", "work_s", "rest_s"] as const) {
      const wrong = number(block[field], BLOCK_RANGES[field], true);
      if (wrong) say(block.id, field, wrong);
    }
    if (block.entries.length === 0) say(block.id, "sets", t("plan.check_sets"));
    for (const { lines } of block.entries) {
      for (const { key, asked } of lines) {
        for (const [field, range] of Object.entries(RANGES)) {
          const wrong = number(asked[field as keyof Asked] as number | null, range, WHOLE.has(field));
          if (wrong) say(key, field, wrong);
        }
        if (asked.prescribed_rpe !== null && asked.prescribed_rpe % 0.5 !== 0 && inRange(asked.prescribed_rpe))
          say(key, "prescribed_rpe", t("plan.check_half"));
        const { prescribed_reps: least, prescribed_reps_max: most } = asked;
        if (most !== null && least === null) say(key, "prescribed_reps", t("plan.check_least"));
        if (most !== null && least !== null && most < least) say(key, "prescribed_reps_max", t("plan.check_most"));
        if (empty(asked)) say(key, "prescribed_reps", t("plan.check_nothing"));
      }
    }
  }
  return found;
}

function inRange(rpe: number): boolean {
  return rpe >= 1 && rpe <= 10;
}

/** A set needs something to do. */
function empty(asked: Asked): boolean {
  return (
    !asked.amrap &&
    asked.set_type !== "amrap" &&
    asked.prescribed_reps === null &&
    asked.prescribed_duration_s === null &&
    asked.prescribed_distance_m === null &&
    asked.prescribed_calories === null
  );
}

function number(value: number | null, [least, most]: readonly [number, number], whole: boolean): string | null {
  if (value === null) return null;
  if (Number.isNaN(value)) return t("plan.check_number");
  if (whole && !Number.isInteger(value)) return t("plan.check_whole");
  if (value < least || value > most) return t("plan.check_range", { least, most });
  return null;
}

/** Where in the draft a problem of the server belongs; its pointer is into the body that was sent. */
export function locate(issues: Issue[], draft: DraftPlan): Located[] {
  const found: Located[] = [];
  for (const { path, message: said } of issues) {
    const message = withDays(said);
    const [, first = "", b, second, s, field] = path.split("/");
    const block = first === "blocks" && b !== undefined ? draft.blocks[Number(b)] : undefined;
    if (!block) {
      found.push({ where: PLAN, field: first, message });
      continue;
    }
    const sets = flat(block);
    if (second !== "sets" || s === undefined || sets.length === 0) {
      found.push({ where: block.id, field: second ?? "sets", message });
      continue;
    }
    const set = sets[Number(s) % sets.length]!;
    const ofEntry = field === "exercise_id" || field === "exercise_name";
    found.push({ where: ofEntry ? set.entry.key : set.line.key, field: field ?? "prescribed_reps", message });
  }
  // Four equal sets have one field on the screen, so they have one problem.
  return found.filter(
    (each, i) =>
      found.findIndex(
        (other) => other.where === each.where && other.field === each.field && other.message === each.message,
      ) === i,
  );
}

/** The id of the field of a form that a problem is said beside. */
export function fieldId(where: string, field: string): string {
  return `f-${where}-${field}`;
}
