import type { Locator, Page } from "playwright-core";
import { type Athlete } from "./fixture";
import { today } from "./journey";

type Fields = Record<string, unknown>;

/** Planned sets of one exercise, all alike. */
export function planned(exercise_name: string, load: number | null, count: number, more: Fields = {}): Fields[] {
  const of = load === null ? {} : { prescribed_load: load, load_unit: "kg" };
  const rest = more.superset ? {} : { rest_s: 120 };
  return Array.from({ length: count }, () => ({ exercise_name, prescribed_reps: 5, ...of, ...rest, ...more }));
}

/** A confirmed plan; each block a list of exercises. */
export async function withPlan(athlete: Athlete, blocks: Fields[][][], date = today()): Promise<void> {
  const plan = await athlete.api<{ id: string }>("POST", "/api/plans", {
    date,
    name: "Lower and upper",
    sport_type: "strength",
    blocks: blocks.map((exercises, i) => ({ name: `Part ${i + 1}`, block_type: "main", sets: exercises.flat() })),
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
}

export interface DoneSet {
  exercise_name: string;
  planned_set_id: string | null;
  set_type: string;
  outcome: string;
  reason: string | null;
  reps: number | null;
  load: number | null;
  load_unit: string | null;
  rpe: number | null;
  notes: string | null;
}

/** What the server has of today, the sets of each block. */
export async function done(athlete: Athlete): Promise<DoneSet[][]> {
  const day = today();
  const { items } = await athlete.api<{ items: { id: string }[] }>("GET", `/api/workouts?from=${day}&to=${day}`);
  const workouts = await Promise.all(
    items.map(({ id }) => athlete.api<{ blocks: { sets: DoneSet[] }[] }>("GET", `/api/workouts/${id}`)),
  );
  return workouts.flatMap((workout) => workout.blocks.map((block) => block.sets));
}

/** The row of a set, by its numbers. */
export function rowOf(page: Page, exercise: string | RegExp, n: number): Locator {
  const name = exercise instanceof RegExp ? exercise.source : exercise;
  return page.getByRole("button", { name: new RegExp(`^Change set ${n} of .*${name}`) });
}

/** Opens what can be done with an exercise, and does one of it. */
export async function menuOf(page: Page, exercise: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${exercise}`, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: item, exact: true }).click();
}
