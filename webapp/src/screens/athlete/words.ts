import type { Constraint, Goal, Injury, Muscle, TrainingBlock } from "../../core/types";
import { capital, day, distance, duration, load } from "../../core/format";
import { number, said, t } from "../../core/messages";

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
export const MUSCLES: Muscle[] = [
  "chest",
  "lats",
  "upper_back",
  "traps",
  "lower_back",
  "front_delts",
  "side_delts",
  "rear_delts",
  "rotator_cuff",
  "serratus",
  "biceps",
  "triceps",
  "forearms",
  "abs",
  "obliques",
  "hip_flexors",
  "glutes",
  "abductors",
  "adductors",
  "quadriceps",
  "hamstrings",
  "calves",
  "tibialis",
  "neck",
];
export type Side = NonNullable<Injury["side"]>;
export const SIDES: Side[] = ["left", "right", "both"];
export const STATUSES: Injury["status"][] = ["active", "recovering", "resolved"];
export const PHASES: TrainingBlock["phase"][] = [
  "accumulation",
  "intensification",
  "transmutation",
  "realization",
  "base",
  "build",
  "peak",
  "taper",
  "deload",
  "recovery",
  "maintenance",
  "other",
];
export const MODALITIES: TrainingBlock["modality"][] = [
  "strength",
  "weightlifting",
  "plyometrics",
  "conditioning",
  "running",
  "walking",
  "cycling",
  "rowing",
  "swimming",
  "skiing",
  "climbing",
  "boxing",
  "mobility",
  "skill",
  "sport",
];

type Forbidden = Constraint["forbids"][number];

/** "Bending the knee above 40 kg" */
export function forbidden(what: Forbidden): string {
  const name =
    what.type === "any"
      ? t("limit.anything")
      : what.type === "exercise"
        ? (what.exercise_name ?? "")
        : said(what.type, what.name ?? "");
  const plain = capital(name);
  return what.above_load === null
    ? plain
    : t("limit.above", { what: plain, load: load(what.above_load, what.load_unit ?? "kg") });
}

const LONGEST_NAME = 200;

/** What a limit is called: as somebody called it while it means the same, else what it means. */
export function limitName(before: Constraint | undefined, effect: Constraint["effect"], first: Forbidden): string {
  const was = before?.forbids[0];
  const same =
    before?.effect === effect && was !== undefined && was.type === first.type && forbidden(was) === forbidden(first);
  const means = t(effect === "forbid" ? "limit.named_forbid" : "limit.named_caution", { what: forbidden(first) });
  return same ? before.name : means.slice(0, LONGEST_NAME);
}

/** "Estimated maximum of Back Squat: 140 kg" */
export function target({ target }: Goal): string | null {
  if (!target) return null;
  const of = target.exercise_name ? t("goal.of", { exercise: target.exercise_name }) : "";
  return `${said("metric", target.metric)}${of}: ${target.metric === "workouts_per_week" ? number(target.value) : amount(target, target.value)}`;
}

/** A value in the unit of what it is measured by. */
export function amount({ unit }: { unit: string | null }, value: number): string {
  const text =
    unit === "kg" || unit === "lb"
      ? load(value, unit)
      : unit === "s"
        ? duration(value)
        : unit === "m"
          ? distance(value)
          : `${number(value)} ${said("goal_unit", unit ?? "")}`;
  return text.replaceAll(" ", "\u00a0");
}

/** A day that may be far away, with its year. */
export function farDay(date: string): string {
  return day(date, { dateStyle: "medium" });
}
