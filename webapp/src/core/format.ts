import { number, t } from "./messages";
import type { LoadUnit, PerformedSet, PlannedSet } from "./types";

/** What one international pound is in kilograms, exactly (science.md 8). */
const KG_PER_LB = 0.45359237;

export function kilograms(load: number, unit: LoadUnit): number {
  return unit === "kg" ? load : load * KG_PER_LB;
}

export function inUnit(kg: number, unit: LoadUnit): number {
  return unit === "kg" ? kg : kg / KG_PER_LB;
}

/** A load in the unit in which it was entered. */
export function load(value: number | null, unit: LoadUnit | null): string {
  return value === null ? "–" : `${number(value)} ${unit ?? "kg"}`;
}

/** Seconds as people read a clock: 45 s, 1:30, 1:02:05. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const s = String(whole % 60).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${s}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${s}`;
}

export function duration(seconds: number): string {
  return seconds < 60 ? `${number(seconds, 1)} s` : clock(seconds);
}

export function distance(metres: number): string {
  return metres < 1000 ? `${number(metres)} m` : `${number(metres / 1000)} km`;
}

export function signed(value: number): string {
  return new Intl.NumberFormat(undefined, { signDisplay: "exceptZero", maximumFractionDigits: 2 }).format(value);
}

export function effort(rpe: number, scale: "rpe" | "rir"): string {
  return scale === "rir" ? t("effort.rir", { value: 10 - rpe }) : t("effort.rpe", { value: rpe });
}

/** What a planned set asks for, in one line: 5 × 100 kg @ 8. */
export function prescribed(set: PlannedSet): string {
  const parts: string[] = [];
  if (set.prescribed_reps !== null) {
    const to = set.prescribed_reps_max;
    parts.push(to !== null && to !== set.prescribed_reps ? `${set.prescribed_reps}–${to}` : `${set.prescribed_reps}`);
  }
  if (set.amrap) parts.push(set.prescribed_reps === null ? t("amrap") : "+");
  const reps = parts.join("") + (set.per_side ? ` ${t("per_side")}` : "");
  const more: string[] = [];
  if (set.prescribed_load !== null) more.push(load(set.prescribed_load, set.load_unit));
  else if (set.percent_1rm !== null) more.push(t("percent_1rm", { value: set.percent_1rm }));
  if (set.prescribed_duration_s !== null) more.push(duration(set.prescribed_duration_s));
  if (set.prescribed_distance_m !== null) more.push(distance(set.prescribed_distance_m));
  if (set.prescribed_calories !== null) more.push(`${number(set.prescribed_calories)} kcal`);
  const what = [reps, ...more].filter(Boolean).join(" × ");
  return set.prescribed_rpe === null ? what : `${what} @ ${number(set.prescribed_rpe)}`;
}

/** What was done in a set, in one line. */
export function done(set: PerformedSet): string {
  const parts: string[] = [];
  if (set.reps !== null) parts.push(String(set.reps));
  if (set.load !== null) parts.push(load(set.load, set.load_unit));
  if (set.duration_s !== null) parts.push(duration(set.duration_s));
  if (set.distance !== null) parts.push(`${number(set.distance)} ${set.distance_unit ?? "m"}`);
  const what = parts.join(" × ") || t("not_recorded");
  return set.rpe === null ? what : `${what} @ ${number(set.rpe)}`;
}

// ------------------------------------------------------------------------------------------------------------- days

/** Today where this device is. */
export function today(at = new Date()): string {
  return iso(at);
}

function iso(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
}

function noon(date: string): Date {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year ?? 1970, (month ?? 1) - 1, day ?? 1, 12);
}

/** What an address says, if it is a day. */
export function dayOr(text: string | null, otherwise: string): string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && iso(noon(text)) === text ? text : otherwise;
}

export function plusDays(date: string, days: number): string {
  const at = noon(date);
  at.setDate(at.getDate() + days);
  return iso(at);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

const SHORT: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };

export function day(date: string, style = SHORT): string {
  return new Intl.DateTimeFormat(undefined, style).format(noon(date));
}

/** What the server says, with the days in it as they are said here; one of another year with its year. */
export function withDays(text: string): string {
  return text.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (date) => {
    if (iso(noon(date)) !== date) return date;
    return "year" in yearOf(date, today()) ? day(date, { dateStyle: "medium" }) : day(date);
  });
}

/** With the year where it is not that of today. */
export function longDay(date: string, from = today()): string {
  return day(date, { weekday: "long", day: "numeric", month: "long", ...yearOf(date, from) });
}

function yearOf(date: string, from: string): Intl.DateTimeFormatOptions {
  return date.slice(0, 4) === from.slice(0, 4) ? {} : { year: "numeric" };
}

/** The first day of the week that a day is in. */
export function weekOf(date: string, start: WeekStart = "monday"): string {
  const first = { sunday: 0, monday: 1, saturday: 6 }[start];
  return plusDays(date, -((noon(date).getDay() - first + 7) % 7));
}

export type WeekStart = "monday" | "sunday" | "saturday";

/** Today, tomorrow, yesterday, or the day itself, with the year where it is not that of today. */
export function nearDay(date: string, from = today()): string {
  const days = daysBetween(from, date);
  if (days === 0) return t("today");
  if (days === 1) return t("tomorrow");
  if (days === -1) return t("yesterday");
  return day(date, { ...SHORT, ...yearOf(date, from) });
}

export function time(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" }).format(new Date(instant));
}

/** Day and time of an instant, where this device is. */
export function when(instant: string): string {
  return `${day(today(new Date(instant)))}, ${time(instant)}`;
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
