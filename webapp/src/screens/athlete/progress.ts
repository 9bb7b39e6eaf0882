import { daysBetween } from "../../core/format";
import { number, t } from "../../core/messages";
import type { Goal, GoalProgress } from "../../core/types";
import { amount, farDay } from "./words";

/** An estimate from fewer workouts than these says little. */
const FEW = 3;
/** How far beyond start and target the bob can stand, as a part of the way. */
const BEYOND = 0.12;

/** A value as it is said: an estimate is not known to the gram. */
export function spoken(progress: GoalProgress, value: number): string {
  return amount(progress, progress.metric === "estimated_max" ? Math.round(value * 10) / 10 : value);
}

/** Whether an answer is about the goal as it is now: what was changed here is measured anew once the server has it. */
export function isOf(progress: GoalProgress, { target }: Goal): boolean {
  return target === null
    ? progress.metric === "none"
    : progress.metric === target.metric && progress.target_value === target.value && progress.unit === target.unit;
}

/** Where it stands, in one sentence. */
export function standing(progress: GoalProgress, { start_date }: Goal): string {
  const { state, metric, start_value, current_value, current_date } = progress;
  if (state === "unmeasured") return t("progress.unmeasured");
  if (state === "not_begun") return t("progress.not_begun", { day: farDay(start_date) });
  if (current_value === null) {
    return start_value === null ? t("progress.unknown") : t("progress.nothing_since", { day: farDay(start_date) });
  }
  const value = spoken(progress, current_value);
  if (metric === "workouts_per_week") return t("progress.now_weeks", { value });
  const day = farDay(current_date ?? progress.as_of);
  return t(metric === "estimated_max" ? "progress.now_estimate" : "progress.now_best", { value, day });
}

/** Since when, how far, how sure: one sentence each, where there is something to say. */
export function details(progress: GoalProgress, goal: Goal): string[] {
  if (progress.state === "unmeasured") return [];
  if (progress.state === "not_begun") return [time(progress)].filter((text) => text !== "");
  return [left(progress), beginning(progress, goal), sureness(progress), time(progress)].filter((text) => text !== "");
}

function left(progress: GoalProgress): string {
  const { state, percent, current_value, target_value } = progress;
  if (state !== "under_way" || current_value === null || target_value === null) return "";
  const value = spoken(progress, Math.abs(target_value - current_value));
  if (percent === null) return t("progress.left", { value });
  if (percent < 0) return t("progress.behind", { value });
  return t("progress.part", { percent: number(Math.floor(percent), 0), value });
}

function beginning(progress: GoalProgress, goal: Goal): string {
  const { state, start_source, start_value, current_value, percent } = progress;
  const day = farDay(goal.start_date);
  if (start_value === null) return t("progress.start_unknown", { day });
  const value = spoken(progress, start_value);
  const began = t(start_source === "stated" ? "progress.start_stated" : "progress.start_log", { value, day });
  const beyond = state === "under_way" && current_value !== null && percent === null;
  return beyond ? `${began} ${t("progress.start_beyond")}` : began;
}

function sureness({ metric, considered }: GoalProgress): string {
  if (considered === 0) return metric === "workouts_per_week" ? t("progress.no_workouts") : "";
  if (metric === "workouts_per_week") return t("progress.from_weeks", { count: considered });
  if (metric !== "estimated_max") return t("progress.from_sets", { count: considered });
  const from = t("progress.from_workouts", { count: considered });
  return considered < FEW ? `${from} ${t("progress.few")}` : from;
}

function time({ state, target_date, as_of }: GoalProgress): string {
  if (target_date === null || state === "reached") return "";
  const days = daysBetween(as_of, target_date);
  return days < 0 ? t("progress.over", { count: -days }) : t("progress.days_left", { count: days });
}

/** Where the bob hangs between start, 0, and target, 1; null where one of them is not known. */
export function bob({ percent }: GoalProgress): number | null {
  return percent === null ? null : Math.max(-BEYOND, Math.min(1 + BEYOND, percent / 100));
}
