import type { Command } from "./commands";
import { type Draft, show } from "./effects";
import type { Kind, Things } from "./types";

/** What there would be after a command, on top of what there is; nothing is kept of it. */
export function after(present: Pick<Draft, "get" | "all">, command: Command): Pick<Draft, "get"> {
  const drawn = new Map<string, unknown>();
  const draft: Draft = {
    get: <K extends Kind>(kind: K, id: string) =>
      drawn.has(`${kind} ${id}`) ? (drawn.get(`${kind} ${id}`) as Things[K] | undefined) : present.get(kind, id),
    all: (kind) => present.all(kind),
    put: (kind, id, thing) => void drawn.set(`${kind} ${id}`, thing),
    remove: (kind, id) => void drawn.set(`${kind} ${id}`, undefined),
    workoutsOf: (plan) => present.all("workout").filter((workout) => workout.plan_id === plan),
  };
  show(draft, command);
  return draft;
}
