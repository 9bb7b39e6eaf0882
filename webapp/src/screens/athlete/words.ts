import type { Constraint, Goal, Injury } from "../../core/types";
import { day, load } from "../../core/format";
import { said, t } from "../../core/messages";

export const JOINTS = [
  "neck",
  "shoulder",
  "elbow",
  "wrist",
  "thoracic_spine",
  "lumbar_spine",
  "hip",
  "knee",
  "ankle",
] as const;
export type Side = NonNullable<Injury["side"]>;
export const SIDES: Side[] = ["left", "right", "both"];
export const STATUSES: Injury["status"][] = ["active", "recovering", "resolved"];

type Forbidden = Constraint["forbids"][number];

/** "Bending the knee above 40 kg" */
export function forbidden(what: Forbidden): string {
  const name =
    what.type === "any"
      ? t("limit.anything")
      : what.type === "exercise"
        ? (what.exercise_name ?? "")
        : said(what.type, what.name ?? "");
  const plain = name.charAt(0).toUpperCase() + name.slice(1);
  return what.above_load === null
    ? plain
    : t("limit.above", { what: plain, load: load(what.above_load, what.load_unit ?? "kg") });
}

/** "Estimated maximum of Back Squat: 140 kg" */
export function target({ target }: Goal): string | null {
  if (!target) return null;
  const of = target.exercise_name ? t("goal.of", { exercise: target.exercise_name }) : "";
  return `${said("metric", target.metric)}${of}: ${amount(target, target.value)}`;
}

export function amount(target: NonNullable<Goal["target"]>, value: number): string {
  const text =
    target.unit === "kg" || target.unit === "lb"
      ? load(value, target.unit)
      : `${value} ${said("goal_unit", target.unit)}`;
  return text.replaceAll(" ", "\u00a0");
}

/** A day that may be far away, with its year. */
export function farDay(date: string): string {
  return day(date, { dateStyle: "medium" });
}
