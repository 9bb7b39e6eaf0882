import type { Command, Queued } from "./commands";

/** What becomes of the refused writes of this device, and what of the new ones is left to be sent by itself. */
export interface Corrections {
  /** Refused writes that say something else now, and wait again in their old place. */
  corrected: Queued[];
  /** Refused writes that are settled: what they were about is taken away, or they are part of another. */
  gone: number[];
  rest: Command[];
}

type Body = Record<string, unknown>;

/** By what a thing comes to be, is changed, and is taken away. */
const WRITES = [
  ["createInjury", "replaceInjury", "deleteInjury"],
  ["createConstraint", "replaceConstraint", "deleteConstraint"],
  ["createGoal", "replaceGoal", "deleteGoal"],
  ["createTrainingBlock", "replaceTrainingBlock", "deleteTrainingBlock"],
  ["createTrainingLevel", "replaceTrainingLevel", "deleteTrainingLevel"],
  ["createEquipment", "replaceEquipment", "deleteEquipment"],
  ["logEntry", "patchEntry", "deleteEntry"],
] as const;

/**
 * Whoever changes a thing whose last write was refused corrects that write: sent behind it, the change would be about
 * something that the server never took. Whoever takes the thing away takes the write back.
 */
export function correct(refused: Queued[], commands: Command[]): Corrections {
  const left = new Map(refused.map((queued) => [queued.n, queued]));
  const corrected = new Map<number, Queued>();
  const rest: Command[] = [];
  for (const command of commands) {
    const about = [...left.values()].filter((queued) => isAbout(queued.command, command));
    const [first, ...others] = about;
    if (!first) {
      rest.push(command);
      continue;
    }
    const removed = isRemoval(command);
    for (const { n } of removed ? about : others) {
      left.delete(n);
      corrected.delete(n);
    }
    if (removed) {
      if (!about.some((queued) => creates(queued.command))) rest.push(command);
      continue;
    }
    const body = [...others.map((queued) => queued.command), command].reduce(changed, first.command.body ?? {});
    const base = bornOrBehind(first.command, command) ? first.command.base : command.base;
    const now: Queued = { ...first, command: { ...first.command, body, base }, state: "waiting", problems: [] };
    left.set(first.n, now);
    corrected.set(first.n, now);
  }
  return {
    corrected: [...corrected.values()],
    gone: refused.map(({ n }) => n).filter((n) => !left.has(n)),
    rest,
  };
}

/** The same of writes that were sent together: those behind a refused one may be what corrects it. */
export function correctEachOther(refused: Queued[]): Omit<Corrections, "rest"> {
  let left: Queued[] = [];
  for (const queued of refused) {
    const { corrected, gone, rest } = correct(left, [queued.command]);
    left = left.filter(({ n }) => !gone.includes(n)).map((each) => corrected.find(({ n }) => n === each.n) ?? each);
    if (rest.length > 0) left.push(queued);
  }
  return {
    corrected: left.filter(({ state }) => state === "waiting"),
    gone: refused.map(({ n }) => n).filter((n) => !left.some((each) => each.n === n)),
  };
}

/** Whether this refused write is one that the later one corrects or takes back. */
function isAbout(refused: Command, later: Command): boolean {
  const id = thingOf(refused);
  return (
    WRITES.some(
      ([create, change, remove]) =>
        ([create, change] as string[]).includes(refused.operation) &&
        ([change, remove] as string[]).includes(later.operation) &&
        id !== undefined &&
        thingOf(later) === id,
    ) ||
    (refused.operation === "logEntry" && later.operation === "unlinkEntry" && later.path.id === id)
  );
}

/** Whether the later write knows of no other version than the one that this was to be based on, or to make. */
function bornOrBehind(first: Command, later: Command): boolean {
  return creates(first) || (later.base !== null && "command" in later.base && later.base.command === first.id);
}

function thingOf({ path, body }: Command): unknown {
  return path.id ?? body?.id;
}

function creates({ operation }: Command): boolean {
  return WRITES.some(([create]) => create === operation);
}

export function isRemoval({ operation }: Command): boolean {
  return WRITES.some(([, , remove]) => remove === operation);
}

/** A replacement says everything; a change of an entry what is different. */
function changed(before: Body, { operation, path, body }: Command): Body {
  if (operation.startsWith("replace")) return { ...body, ...("id" in before ? { id: before.id } : {}) };
  if (operation !== "unlinkEntry") return { ...before, ...body };
  const links = (before.links ?? []) as { id?: string }[];
  return { ...before, links: links.filter((link) => link.id !== path.link_id) };
}
