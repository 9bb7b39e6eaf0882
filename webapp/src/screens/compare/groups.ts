import { day, type WeekStart, weekOf } from "../../core/format";
import { t } from "../../core/messages";
import type { Shown } from "./rows";

/** Rows that stand under one heading: a part of a plan, a plan, or a week. */
export interface Group {
  key: string;
  title: string;
  href: string | null;
  rows: Shown[];
}

/** One exercise of a group; equal sets in a row are one line with their number. */
export interface Exercise {
  key: string;
  id: string | null;
  name: string;
  /** When, where a group spans several days. */
  date: string | null;
  lines: Line[];
}

export interface Line {
  key: string;
  /** "2" or "2–4", or what kind of set it is. */
  label: string;
  times: number;
  row: Shown;
}

/** By the week in which they were done, latest first as the rows come. */
export function byWeek(rows: Shown[], start: WeekStart): Group[] {
  return grouped(
    rows,
    (row) => weekOf(row.date, start),
    (row) => ({ title: t("calendar.week_of", { day: day(weekOf(row.date, start)) }), href: null }),
  );
}

export function byPlan(rows: Shown[], nameOf: (plan: string) => string | undefined): Group[] {
  return grouped(
    rows,
    (row) => row.planId ?? row.workoutId ?? row.date,
    (row) => ({
      title: `${(row.planId ? nameOf(row.planId) : undefined) ?? t("calendar.free")}, ${day(row.date)}`,
      href: row.planId ? `/compare/${row.planId}` : row.workoutId ? `/workouts/${row.workoutId}` : null,
    }),
  );
}

function grouped(
  rows: Shown[],
  keyOf: (row: Shown) => string,
  head: (row: Shown) => { title: string; href: string | null },
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { key, ...head(row), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The exercises of a group in the order of their first row. */
export function exercises(rows: Shown[], collapse: boolean): Exercise[] {
  const several = new Set(rows.map((row) => row.date)).size > 1;
  const found = new Map<string, { exercise: Exercise; n: number }>();
  for (const row of rows) {
    const key = `${row.exerciseId ?? row.exercise}:${several ? row.date : ""}:${row.planId ?? ""}`;
    let of = found.get(key);
    if (!of) {
      const exercise = { key, id: row.exerciseId, name: row.exercise, date: several ? row.date : null, lines: [] };
      found.set(key, (of = { exercise, n: 0 }));
    }
    const { lines } = of.exercise;
    const last = lines.at(-1);
    const next = of.n + 1;
    if (!row.warmup) of.n = row.number ?? next;
    const label = row.warmup ? t("compare.warmup_short") : String(of.n);
    // Between two rows of a filtered report there may be sets that it leaves out.
    const follows = row.warmup || of.n === next;
    if (collapse && last && follows && alike(last.row, row)) {
      last.times++;
      if (!row.warmup) last.label = `${last.label.split("–")[0]}–${label}`;
    } else lines.push({ key: row.key, label, times: 1, row });
  }
  return [...found.values()].map(({ exercise }) => exercise);
}

/** Whether anybody would ask why: what is as planned or still to come needs no reason. */
export function asksWhy({ times, row }: Line): boolean {
  const type = row.judged?.type;
  return times === 1 && (!row.within || row.failed) && type !== undefined && type !== "pending";
}

function alike(a: Shown, b: Shown): boolean {
  return (
    a.warmup === b.warmup &&
    a.planned === b.planned &&
    a.done === b.done &&
    a.judged?.type === b.judged?.type &&
    a.reason === b.reason &&
    a.whys.length + b.whys.length === 0
  );
}
