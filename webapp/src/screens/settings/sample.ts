import { plusDays, today as here } from "../../core/format";
import type { LoadUnit } from "../../core/types";
import type { Import } from "./importing";

const WEEKS = 12;
const HEADER =
  "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes";

interface Lift {
  name: string;
  sets: number;
  reps: number;
  /** What it begins with and what a good week adds, by unit; none for one's own weight. */
  kg?: [start: number, step: number];
  lb?: [start: number, step: number];
  warmup?: boolean;
  seconds?: number;
}
interface Day {
  name: string;
  weekday: number;
  at: string;
  minutes: number;
  lifts: Lift[];
}

const days: Day[] = [
  {
    name: "Lower",
    weekday: 0,
    at: "18:10:00",
    minutes: 68,
    lifts: [
      { name: "Squat (Barbell)", sets: 4, reps: 5, kg: [90, 2.5], lb: [195, 5], warmup: true },
      { name: "Romanian Deadlift (Barbell)", sets: 3, reps: 8, kg: [75, 2.5], lb: [165, 5] },
      { name: "Lying Leg Curl (Machine)", sets: 3, reps: 11, kg: [35, 1.25], lb: [80, 2.5] },
      { name: "Plank", sets: 3, reps: 0, seconds: 45 },
    ],
  },
  {
    name: "Upper",
    weekday: 2,
    at: "07:05:00",
    minutes: 61,
    lifts: [
      { name: "Bench Press (Barbell)", sets: 4, reps: 6, kg: [67.5, 1.25], lb: [145, 2.5], warmup: true },
      { name: "Bent Over Row (Barbell)", sets: 3, reps: 8, kg: [60, 1.25], lb: [130, 2.5] },
      { name: "Overhead Press (Barbell)", sets: 3, reps: 7, kg: [42.5, 0.625], lb: [95, 1.25] },
      { name: "Pull Up", sets: 3, reps: 7 },
    ],
  },
  {
    name: "Full body",
    weekday: 4,
    at: "17:40:00",
    minutes: 72,
    lifts: [
      { name: "Deadlift (Barbell)", sets: 3, reps: 4, kg: [115, 2.5], lb: [255, 5], warmup: true },
      { name: "Incline Bench Press (Dumbbell)", sets: 3, reps: 9, kg: [22, 0.5], lb: [50, 1.25] },
      { name: "Lat Pulldown (Cable)", sets: 3, reps: 10, kg: [55, 1.25], lb: [120, 2.5] },
      { name: "Lateral Raise (Dumbbell)", sets: 3, reps: 13, kg: [8, 0.2], lb: [17.5, 0.5] },
    ],
  },
];

/** Weeks 4 and 8 are easy; the one after takes up where the week before them was. */
const PROGRESS = [0, 1, 2, -2, 2, 3, 4, -1, 4, 5, 6, 7];
const notes: Record<string, string> = {
  "1/Lower": "First week back on a plan",
  "3/Full body": "Slept badly",
  "4/Lower": "Easy week",
  "7/Upper": "Shoulder was fine again",
  "8/Lower": "Easy week",
  "12/Full body": "Best deadlift so far",
};

/** What is loaded goes in steps: a small gain waits until it makes one. */
function loadable(value: number, unit: LoadUnit, name: string): number {
  const step = name.includes("Dumbbell") ? (unit === "kg" ? 1 : 2.5) : unit === "kg" ? 2.5 : 5;
  return Math.round(value / step) * step;
}

/** A dozen weeks that end yesterday at the latest, as the Strong app would have written them. The same each time. */
export function sampleLog(unit: LoadUnit, today = here()): string {
  const rows = [HEADER];
  const last = plusDays(today, -1 - days.at(-1)!.weekday);
  for (let week = 1; week <= WEEKS; week++) {
    for (const day of days) {
      const date = plusDays(last, (week - WEEKS) * 7 + day.weekday);
      // One session was missed, as it happens.
      if (week === 6 && day.name === "Upper") continue;
      const minutes = day.minutes + ((week * 7 + day.weekday) % 9) - 4;
      const length = minutes < 60 ? `${minutes}m` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
      const note = notes[`${week}/${day.name}`] ?? "";
      const row = (
        lift: Lift,
        order: string | number,
        load: number | null,
        reps: number,
        rpe: string,
        said = "",
      ): void =>
        void rows.push(
          [
            `${date} ${day.at}`,
            day.name,
            length,
            lift.name,
            order,
            load ?? 0,
            load === null ? "" : unit === "kg" ? "kg" : "lbs",
            reps,
            rpe,
            0,
            "",
            lift.seconds ? lift.seconds + 5 * Math.floor(week / 3) : 0,
            said,
            note,
          ].join(","),
        );
      for (const lift of day.lifts) perform(lift, week, unit, row);
    }
  }
  return rows.join("\n") + "\n";
}

function perform(
  lift: Lift,
  week: number,
  unit: LoadUnit,
  row: (lift: Lift, order: string | number, load: number | null, reps: number, rpe: string, said?: string) => void,
): void {
  const along = PROGRESS[week - 1]!;
  const [start, step] = lift[unit] ?? [0, 0];
  const load = start === 0 ? null : loadable(start + along * step, unit, lift.name);
  if (lift.warmup && load !== null) {
    for (const [share, reps] of [
      [0.45, 8],
      [0.65, 5],
      [0.85, 2],
    ] as const)
      row(lift, "W", loadable(load * share, unit, lift.name), reps, "");
  }
  const easy = along < 0;
  for (let set = 1; set <= lift.sets; set++) {
    const tired = !easy && set === lift.sets && (week + lift.name.length) % 4 === 0 ? 1 : 0;
    const gained = load === null && lift.reps > 0 ? Math.floor(week / 4) : 0;
    const rpe = lift.seconds ? "" : String(Math.min(9.5, (easy ? 6 : 7) + set * 0.5 + (tired ? 0.5 : 0)));
    const said = tired && lift.warmup ? "Last one was slow" : "";
    row(lift, set, load, Math.max(0, lift.reps + gained - tired), rpe, said);
  }
}

/** Whether an import is the sample: by what is in it, so that every device can tell. */
export function isSample(brought: Pick<Import, "names" | "workouts" | "format">): boolean {
  const names = new Set(brought.names.map((each) => each.name));
  const lifts = days.flatMap((day) => day.lifts);
  return (
    brought.format === "strong" &&
    brought.workouts === WEEKS * days.length - 1 &&
    names.size === lifts.length &&
    lifts.every((lift) => names.has(lift.name))
  );
}
