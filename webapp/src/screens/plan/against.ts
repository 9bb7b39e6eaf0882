import type { Queued } from "../../core/commands";
import { withDays } from "../../core/format";
import type { LoadUnit, Plan, PlannedAgainst, TracedCheck } from "../../core/types";

/** An exercise of a plan that a limit is against. */
export interface Against {
  exerciseId: string | null;
  exercise: string;
  /** Of the set where most speaks against it. */
  load: number | null;
  unit: LoadUnit | null;
  why: string;
}

/** What limits are against now. */
export interface Now {
  /** The first day that it is about. */
  from: string;
  /** Null while it is being asked. */
  items: PlannedAgainst["items"] | null;
}

/** A refusal, or something that was checked. */
interface Said {
  message: string;
  finding?: string;
  inputs?: { finding?: string };
}

interface Placed {
  exercise_id?: string | null;
  exercise_name?: string;
  prescribed_load?: number | null;
  load_unit?: LoadUnit | null;
}

const BLOCKED = "blocked";
const FORBIDDEN = "forbidden";
const LIMITS = "constraints";
/** What follows from it that something before was not carried out: it builds on it, or is about what was to be there. */
const FOLLOWS = new Set(["depends_on", "not_found"]);

export function isBlocked({ state, problems }: Queued): boolean {
  return state === "refused" && problems.some(({ code }) => code === BLOCKED);
}

/** The writes about a plan that were refused because of what a limit is against. */
export function blockedWrites(outbox: Queued[], plan: string): Queued[] {
  return outbox.filter((queued) => isBlocked(queued) && planOf(queued) === plan);
}

export function planOf({ command }: Queued): string {
  return command.path.id ?? String(command.body?.id ?? "");
}

/** A plan as the server has it while its confirmation, without a word why, waits to be sent: a draft. */
export function asTaken(plan: Plan, outbox: Queued[]): Plan {
  const waits = outbox.some(
    (queued) =>
      queued.state === "waiting" &&
      queued.command.operation === "confirmPlan" &&
      queued.command.body?.override_reason === undefined &&
      planOf(queued) === plan.id,
  );
  return waits && plan.status === "confirmed" ? { ...plan, status: "draft" } : plan;
}

/** What may not have been carried out only because these were not. */
export function followers(outbox: Queued[], blocked: Queued[]): Queued[] {
  const first = Math.min(...blocked.map(({ n }) => n));
  return outbox.filter(
    ({ n, state, problems }) =>
      state === "refused" && n > first && problems.length > 0 && problems.every(({ code }) => FOLLOWS.has(code)),
  );
}

/**
 * What is against a plan, by what was refused; of a draft that nobody confirmed yet, by the limits that count now, or by
 * what its checks found when it was last saved.
 */
export function against(plan: Plan | undefined, refused: Queued[], now: Now | null = null): Against[] {
  const found = refused.flatMap(({ command, problems }) => {
    const blocks = command.operation === "revisePlan" ? command.body?.blocks : plan?.blocks;
    return problems
      .filter(({ code }) => code === BLOCKED)
      .map((problem) => of(placed(blocks, problem.path), reason(problem)));
  });
  const items = plan?.status === "draft" && counts(now, plan) ? now.items : null;
  const drafted = plan?.status !== "draft" ? [] : items === null ? saved(plan) : standing(items, plan);
  const all = refused.length > 0 ? found : drafted;
  return all.filter((each, i) => all.findIndex((other) => other.exerciseId === each.exerciseId) === i);
}

/** Whether it says what is against this plan, or is about to: it looks no further back than today. */
export function counts(now: Now | null, plan: Plan): now is Now {
  return now !== null && plan.date >= now.from;
}

function standing(items: PlannedAgainst["items"], { id, blocks }: Plan): Against[] {
  const sets = blocks.flatMap((block) => block.sets);
  return items
    .filter(({ plan_id, outcome }) => plan_id === id && outcome === FORBIDDEN)
    .map(({ planned_set_ids, exercise_id, exercise_name, reasons }) => {
      const set = sets.find((each) => each.id === planned_set_ids[0]);
      const why = reasons.find(({ outcome }) => outcome === FORBIDDEN);
      return of({ ...set, exercise_id, exercise_name }, why ? reason(why) : "");
    });
}

function saved({ warnings, blocks }: Plan): Against[] {
  return warnings
    .filter(({ severity }) => severity === BLOCKED)
    .map((warning) => of(placed(blocks, warning.path), reason(warning)));
}

function of(set: Placed, why: string): Against {
  return {
    exerciseId: set.exercise_id ?? null,
    exercise: set.exercise_name ?? "",
    load: set.prescribed_load ?? null,
    unit: set.load_unit ?? null,
    why,
  };
}

/** The set that a JSON pointer into a plan names. */
function placed(blocks: unknown, path: string): Placed {
  const [, , b, , s] = path.split("/").map(Number);
  const sets = (blocks as { sets: Placed[] }[] | undefined)?.[b ?? 0]?.sets ?? [];
  // The rounds of a block become sets of their own when it is confirmed.
  return sets.length === 0 ? {} : (sets[(s ?? 0) % sets.length] ?? {});
}

/**
 * What is done all the same, by the latest step that looked at the limits: one that looked at the days around the plan
 * alone takes nothing back.
 */
export function allTheSame(trace: TracedCheck[]): TracedCheck[] {
  const limits = trace.filter(({ rule }) => rule === LIMITS);
  const version = limits.at(-1)?.plan_version;
  return limits.filter(({ plan_version, outcome }) => plan_version === version && outcome === "overridden");
}

/** Why, without what the screen offers by itself: what to do instead, and how another program says why. */
export function reason({ message, finding, inputs }: Said): string {
  return withDays(finding ?? inputs?.finding ?? message);
}
