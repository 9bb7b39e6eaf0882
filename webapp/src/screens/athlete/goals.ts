import { session } from "../../core/session.svelte";
import type { Goal } from "../../core/types";
import type { IconName } from "../../ui/Icon.svelte";

export const GOAL_TONES = { active: "accent", paused: "plain", achieved: "good", dropped: "plain" } as const;

export function goalIcon(status: Goal["status"]): IconName {
  return status === "achieved" ? "check" : "star";
}

/** Says how a goal stands; everything else of it stays. */
export function turn(goal: Goal, status: Goal["status"]): Promise<unknown> {
  const { id, name, priority, modality, start_date, target_date, target, notes } = goal;
  const body = { id, name, priority, modality, start_date, target_date, target, notes, status };
  return session.store.act("replaceGoal", { path: { id }, body, basedOn: { kind: "goal", id } });
}
