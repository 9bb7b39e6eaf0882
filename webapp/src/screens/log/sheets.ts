import { catalogue } from "../../core/catalogue.svelte";
import type { Card, Row } from "../../core/training";

/** What lies over the log. */
export type Open =
  | { kind: "set"; card: string; row: string }
  | { kind: "card" | "swap" | "plates"; card: string }
  | { kind: "add" | "order" | "note" | "finish" | "delete" };

const BARS = new Set(["barbell", "ez_bar", "trap_bar", "safety_squat_bar", "swiss_bar", "axle", "log"]);

/** Whether an exercise is loaded with plates; what nobody knows may be. */
export function usesBar(card: Card): boolean {
  return catalogue.find(card.exerciseId)?.equipment.some((word) => BARS.has(word)) ?? true;
}

export interface Measures {
  reps: boolean;
  load: boolean;
  duration: boolean;
  distance: boolean;
}

/** What is said of a set of this exercise: what it is measured in, and what there is already. */
export function measures(card: Card, row: Row): Measures {
  const how = catalogue.find(card.exerciseId)?.measured_as ?? "reps_load";
  const shown = row.done ?? row.suggested;
  return {
    reps: how.startsWith("reps") || shown.reps !== null,
    load: how.endsWith("load") || shown.load !== null || how === "reps_bodyweight",
    duration: how.startsWith("duration") || shown.duration_s !== null,
    distance: how.startsWith("distance"),
  };
}

/** Whether a row shows enough to be done by one tap. */
export function isReady(row: Row): boolean {
  const { reps, load, duration_s, distance_m } = row.suggested;
  if (row.planned?.percent_1rm != null && load === null) return false;
  return row.planned !== null || [reps, load, duration_s, distance_m].some((value) => value !== null);
}
