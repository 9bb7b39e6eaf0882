import { plusDays, type WeekStart, weekOf } from "../../core/format";
import type { Plan, Workout } from "../../core/types";
import { against, counts, type Now } from "../plan/against";

export type ItemState = "draft" | "planned" | "missed" | "going" | "done" | "partial" | "skipped";

/** Something of a day: a plan, what was made of it, or a workout without one. */
export interface Item {
  key: string;
  date: string;
  name: string;
  state: ItemState;
  href: string;
  /** The day it was first meant for, where that is another one. */
  movedFrom: string | null;
  sport: string;
  plan: Plan | null;
  movable: boolean;
  /** A limit is against a draft, so that it cannot be confirmed as it is: now, or when it was last saved. */
  limited: "limited" | "limited_saved" | null;
}

/** The weeks that the month of a day touches, from the first day of the first to the last of the last. */
export function monthWeeks(date: string, start: WeekStart): string[][] {
  const first = `${date.slice(0, 7)}-01`;
  const next = nextMonth(date, 1);
  const weeks: string[][] = [];
  for (let day = weekOf(first, start); day < next; day = plusDays(day, 7)) weeks.push(week(day, start));
  return weeks;
}

export function week(date: string, start: WeekStart): string[] {
  const first = weekOf(date, start);
  return Array.from({ length: 7 }, (_, i) => plusDays(first, i));
}

/** The first day of a month that is so many months away. */
export function nextMonth(date: string, months: number): string {
  const [year, month] = date.split("-").map(Number) as [number, number];
  const all = year * 12 + month - 1 + months;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}-01`;
}

/** The same day of another month, or its last one where it is shorter. */
export function sameDay(date: string, months: number): string {
  const first = nextMonth(date, months);
  const last = plusDays(nextMonth(date, months + 1), -1);
  const wished = first.slice(0, 8) + date.slice(8);
  return wished > last ? last : wished;
}

/**
 * What there is, by day: plans where they are due, what was performed where it was performed.
 *
 * @param now what limits are against now, if that can be known
 */
export function byDay(plans: Plan[], workouts: Workout[], today: string, now: Now | null = null): Map<string, Item[]> {
  const days = new Map<string, Item[]>();
  const put = (item: Item): void => void days.set(item.date, [...(days.get(item.date) ?? []), item]);
  const shown = new Set<string>();
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));

  for (const workout of workouts) {
    const plan = workout.plan_id === null ? undefined : planOf.get(workout.plan_id);
    if (plan) shown.add(plan.id);
    const going = workout.status === "in_progress";
    put({
      key: workout.id,
      date: workout.local_date,
      name: workout.name ?? plan?.name ?? "",
      state: going ? "going" : plan?.status === "partial" ? "partial" : "done",
      href: going ? `/log/${workout.id}` : plan ? `/compare/${plan.id}` : `/workouts/${workout.id}`,
      movedFrom: plan && plan.original_date !== workout.local_date ? plan.original_date : null,
      sport: workout.sport_type,
      plan: plan ?? null,
      movable: false,
      limited: null,
    });
  }
  for (const plan of plans) {
    const state = stateOf(plan, today);
    if (state === null || shown.has(plan.id)) continue;
    put({
      key: plan.id,
      date: plan.date,
      name: plan.name,
      state,
      href: `/plans/${plan.id}`,
      movedFrom: plan.original_date === plan.date ? null : plan.original_date,
      sport: plan.sport_type,
      plan,
      movable: plan.status === "confirmed" || plan.status === "draft",
      limited: against(plan, [], now).length === 0 ? null : counts(now, plan) ? "limited" : "limited_saved",
    });
  }
  for (const items of days.values()) items.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
  return days;
}

function stateOf(plan: Plan, today: string): ItemState | null {
  switch (plan.status) {
    case "draft":
      return "draft";
    case "confirmed":
      return plan.date < today ? "missed" : "planned";
    case "in_progress":
      return "going";
    case "completed":
      return "done";
    case "partial":
      return "partial";
    case "skipped":
      return "skipped";
    default:
      return null;
  }
}

function order(item: Item): number {
  return ["going", "planned", "missed", "draft", "done", "partial", "skipped"].indexOf(item.state);
}
