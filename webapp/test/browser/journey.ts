import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Athlete, ZONE } from "./fixture";

/** Signs in as a person does. */
export async function enter(page: Page, { email, password }: Athlete): Promise<void> {
  await page.getByRole("button", { name: "I have an account" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
}

/** Until this heading names the page, and is where whoever hears it read stands after a step inside the app. */
export async function arrive(page: Page, heading: string): Promise<void> {
  const said = (): Promise<unknown[]> =>
    page.evaluate(() => [document.title, document.activeElement?.tagName, document.activeElement?.textContent]);
  await expect.poll(said).toEqual([`${heading} · Plumbline`, "H1", heading]);
}

/** The day that it is where the athlete is, or one so many days later. */
export function today(plus = 0): string {
  return day(new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date()), plus);
}

export function day(from: string, plus: number): string {
  const at = new Date(`${from}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + plus);
  return at.toISOString().slice(0, 10);
}

/** The moment at which the athlete's clock shows this, in summer and in winter. */
export function moment(date: string, time: string): Date {
  const guess = new Date(`${date}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "medium" });
  const ahead = new Date(`${shown.format(guess).replace(" ", "T")}Z`).getTime() - guess.getTime();
  return new Date(guess.getTime() - ahead);
}

export interface PlannedDay {
  id: string;
  sets: string[];
}

/** A confirmed plan of twenty sets: four exercises, five sets each. */
export async function twentySets(athlete: Athlete, date = today()): Promise<PlannedDay> {
  const exercises = ["Back Squat", "Bench Press", "Romanian Deadlift", "Barbell Row"];
  const plan = await athlete.api<{ id: string; blocks: { sets: { id: string }[] }[] }>("POST", "/api/plans", {
    date,
    name: "Whole body",
    sport_type: "strength",
    blocks: exercises.map((exercise_name, i) => ({
      name: `Block ${i + 1}`,
      block_type: "main",
      sets: Array.from({ length: 5 }, () => ({
        exercise_name,
        prescribed_reps: 5,
        prescribed_load: 60 + 10 * i,
        load_unit: "kg",
        rest_s: 120,
      })),
    })),
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
  return { id: plan.id, sets: plan.blocks.flatMap((block) => block.sets.map((set) => set.id)) };
}

export interface Performed {
  id: string;
  status: string;
  blocks: { sets: { id: string; planned_set_id: string | null; reps: number; load: number }[] }[];
}

/** What the server has of a day, each workout whole. */
export async function performed(athlete: Athlete, date = today()): Promise<Performed[]> {
  const { items } = await athlete.api<{ items: { id: string }[] }>("GET", `/api/workouts?from=${date}&to=${date}`);
  return Promise.all(items.map(({ id }) => athlete.api<Performed>("GET", `/api/workouts/${id}`)));
}

/** Each planned set was performed exactly once, in one workout. */
export async function expectAllOnce(athlete: Athlete, plan: PlannedDay): Promise<void> {
  const workouts = await performed(athlete);
  expect(workouts).toHaveLength(1);
  const sets = workouts[0]!.blocks.flatMap((block) => block.sets.map((set) => set.planned_set_id));
  expect(sets.toSorted()).toEqual(plan.sets.toSorted());
}

/** The next set that is due, by its ✓. */
export async function mark(page: Page): Promise<void> {
  const open = page.getByRole("button", { name: /^Mark set/ });
  await open.first().waitFor();
  const before = await open.count();
  await open.first().click();
  await expect.poll(() => open.count(), { timeout: 10_000 }).toBe(before - 1);
}

/** As a shaking hand does: all of them before what the first one began is done. */
export async function tapTogether(...buttons: Locator[]): Promise<void> {
  const handles = await Promise.all(buttons.map((button) => button.elementHandle()));
  await buttons[0]!.evaluate((_, all) => all.forEach((each) => (each as HTMLElement).click()), handles);
}

/** Until the app can open without a network: its files are kept by the service worker. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!(await caches.match("/"))) await new Promise((next) => setTimeout(next, 50));
  });
}

/** Until this browser has nothing left to send. */
export async function inStep(page: Page): Promise<void> {
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toEqual([]);
}

/** The writes that are kept on the device and not taken by the server, read past the app. */
function waiting(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const user = localStorage.getItem("plumbline.athlete");
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(`plumbline-${user}`);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("no database"));
    });
    const left = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction("outbox").objectStore("outbox").getAll();
      request.onsuccess = () => resolve(request.result as unknown[]);
      request.onerror = () => reject(request.error ?? new Error("no outbox"));
    });
    db.close();
    return left.map((queued) => JSON.stringify(queued));
  });
}

export interface Written {
  id: string;
  blocks: { sets: { id: string }[] }[];
}

/** Four weeks of one session, each a little heavier, the last with a bad day in it; and the same again for today. */
export async function fourWeeks(athlete: Athlete): Promise<Written> {
  for (const [i, plus] of [-28, -21, -14, -7].entries()) {
    const plan = await lower(athlete, plus, 100 + 2.5 * i);
    const sets = plan.blocks.flatMap((block) => block.sets);
    const deviations =
      plus === -7
        ? [
            { planned_set_id: sets[3]!.id, actual_reps: 2, actual_rpe: 9.5, reason: "fatigue" },
            { planned_set_id: sets[4]!.id, actual_load: 100, load_unit: "kg", reason: "fatigue" },
            { planned_set_id: sets[7]!.id, outcome: "skipped", reason: "time" },
          ]
        : [{ planned_set_id: sets[1]!.id, actual_rpe: 8 }];
    await athlete.api("POST", `/api/plans/${plan.id}/complete`, { deviations, duration_minutes: 62, session_rpe: 7 });
  }
  return lower(athlete, 0, 110);
}

async function lower(athlete: Athlete, plus: number, load: number): Promise<Written> {
  const squat = { exercise_name: "Back Squat", prescribed_reps: 5, load_unit: "kg", rest_s: 180 };
  const plan = await athlete.api<Written>("POST", "/api/plans", {
    date: today(plus),
    name: "Lower A",
    goal: "Squat 140 kg by spring",
    sport_type: "strength",
    estimated_duration_minutes: 60,
    blocks: [
      {
        name: "Main work",
        block_type: "main",
        sets: [
          { ...squat, prescribed_load: 60, set_type: "warmup", rest_s: 60 },
          ...Array.from({ length: 4 }, () => ({ ...squat, prescribed_load: load, prescribed_rpe: 8 })),
        ],
      },
      {
        name: "Accessories",
        block_type: "accessory",
        sets: Array.from({ length: 3 }, () => ({
          exercise_name: "Romanian Deadlift",
          prescribed_reps: 8,
          prescribed_load: 80,
          load_unit: "kg",
          rest_s: 120,
        })),
      },
    ],
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
  return plan;
}
