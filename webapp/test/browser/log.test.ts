import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Athlete, expectAccessible, expectBigTargets, open, shoot, signUp } from "./fixture";
import { enter, inStep, mark, moment, performed, today, twentySets } from "./journey";
import { done, menuOf, planned, rowOf, withPlan } from "./logbook";

test(
  "a session of twenty sets with five edits costs under forty taps and no keyboard",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    await twentySets(athlete);
    const page = await open();
    await enter(page, athlete);
    let taps = 0;
    const tap = async (target: Locator): Promise<void> => {
      await target.click();
      taps++;
    };
    const sheet = page.getByRole("dialog");
    const edit = async (exercise: string, n: number, ...buttons: string[]): Promise<void> => {
      await tap(rowOf(page, exercise, n));
      expect(await page.evaluate(() => document.activeElement?.matches("input, textarea"))).toBe(false);
      for (const name of buttons) await tap(sheet.getByRole("button", { name, exact: true }));
      await sheet.waitFor({ state: "detached" });
    };
    const asPlanned = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        await mark(page);
        taps++;
      }
    };

    await tap(page.getByRole("button", { name: "Start", exact: true }));
    await asPlanned(1);
    await edit("Back Squat", 2, "More Load", "Done");
    await edit("Back Squat", 3, "Less Reps", "Done");
    await edit("Back Squat", 4, "8.5", "Done");
    await edit("Back Squat", 5, "Drop", "Done");
    await edit("Bench Press", 1, "Failed");
    await asPlanned(14);
    await tap(page.getByRole("button", { name: "Finish" }));
    await tap(sheet.getByRole("button", { name: "Finish" }));
    await inStep(page);

    expect(taps).toBeLessThan(40);
    const [squats, benches] = await done(athlete);
    expect(squats!.map((set) => [set.load, set.reps, set.rpe, set.set_type, set.outcome])).toEqual([
      [60, 5, null, "working", "done"],
      [62.5, 5, null, "working", "done"],
      [60, 4, null, "working", "done"],
      [60, 5, 8.5, "working", "done"],
      [60, 5, null, "drop", "done"],
    ]);
    expect(benches!.map((set) => set.outcome)).toEqual(["failed", "done", "done", "done", "done"]);
  },
);

const LONG = "Smith Machine Incline Bench Press";
const GARAGE = {
  name: "Garage",
  is_default: true,
  bars: [
    { name: "Old bar", weight: 17.5, weight_unit: "kg" },
    { name: "EZ bar", weight: 8, weight_unit: "kg" },
  ],
  plates: [20, 10, 5, 2.5].map((weight) => ({ weight, weight_unit: "kg", pairs: 2 })),
};

test(
  "plates and warm-ups are those of the athlete's own bar, and a record is only what is one",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    await athlete.api("POST", "/api/equipment", GARAGE);
    const exercises = await earlier(athlete, [
      ["Back Squat", 5, 40],
      ["Bench Press", 5, 100],
      ["Deadlift", 5, 120],
    ]);
    await withPlan(athlete, [
      [planned("Back Squat", 102.5, 2)],
      [planned("Bench Press", 100, 1)],
      [planned("Deadlift", null, 1, { percent_1rm: 80 })],
    ]);
    const page = await open();
    await enter(page, athlete);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const sheet = page.getByRole("dialog");
    const button = (name: string | RegExp): Locator => sheet.getByRole("button", { name });

    await menuOf(page, "Back Squat", "Plates");
    await sheet.getByText("On each side: 20 kg, 20 kg, 2.5 kg").waitFor();
    await examine(page, "log-plates");
    await button("More Load").click();
    await sheet.getByText("105 kg cannot be loaded with what is there.").waitFor();
    await sheet.getByRole("heading", { name: "Below: 102.5 kg" }).waitFor();
    await examine(page, "log-plates-unreachable");
    await button("Use 107.5 kg").click();
    await expect.poll(() => rowOf(page, "Back Squat", 1).textContent()).toContain("107.5");
    await page.getByRole("button", { name: "Undo: changed numbers, Back Squat" }).click();
    await expect.poll(() => rowOf(page, "Back Squat", 1).textContent()).toContain("102.5");

    await menuOf(page, "Back Squat", "Plates");
    await button(/^Add \d warm-up sets$/).click();
    const squat = page.getByRole("region", { name: "Back Squat" });
    await expect.poll(() => squat.getByText("Warm-up", { exact: true }).count()).toBe(5);
    await shoot(page, "log-warm-up", [390]);
    for (let i = 0; i < 5; i++) await mark(page);
    expect(await squat.locator("li").first().textContent()).toContain("Warm-up");
    const record = page.getByText(/^Record:/);
    expect(await record.count()).toBe(0);
    await mark(page);
    await squat.getByText("Record: 102.5 kg for 5").waitFor();
    await page.getByRole("button", { name: /^Undo: Back Squat/ }).click();
    await expect.poll(() => record.count()).toBe(0);
    await mark(page);
    await mark(page);
    await expect.poll(() => record.count()).toBe(1);

    await rowOf(page, "Bench Press", 1).click();
    await sheet.getByText("Not loadable with your plates").waitFor();
    await button("lb").click();
    await expect.poll(() => sheet.getByLabel(/^Load/).inputValue()).toBe("220.5");
    await examine(page, "log-set");
    await button("Done").click();
    await expect.poll(() => rowOf(page, "Bench Press", 1).textContent()).toContain("220.5");
    await expect.poll(() => record.count()).toBe(1);

    const share = await eightyPercent(athlete, exercises.get("Deadlift"));
    await expect.poll(() => rowOf(page, "Deadlift", 1).textContent()).toContain(String(share));
    await mark(page);
    await page.reload();
    await squat.getByText("Record: 102.5 kg for 5").waitFor();
    await inStep(page);
    const [squats, benches, deadlifts] = await done(athlete);
    expect(squats!.filter((set) => set.set_type === "warmup").map((set) => set.load)).toEqual([
      17.5, 17.5, 37.5, 57.5, 77.5,
    ]);
    expect([benches![0]!.load, benches![0]!.load_unit, deadlifts![0]!.load]).toEqual([220.5, "lb", share]);
  },
);

test(
  "exercises are moved, swapped, added, skipped and failed, and supersets take turns",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    await withPlan(athlete, [
      [planned("Back Squat", 100, 2, { notes: "Pause at the bottom", tempo: "3-1-1" })],
      [
        planned("Barbell Row", 60, 2, { superset: "A1" }),
        planned("Bench Press", 70, 2, { superset: "A2", rest_s: 90 }),
      ],
      [planned("Romanian Deadlift", 80, 2)],
    ]);
    const page = await open({ more: { hasTouch: true } });
    await enter(page, athlete);
    await page.getByRole("button", { name: "Start", exact: true }).tap();
    const sheet = page.getByRole("dialog");
    const cards = (): Promise<string[]> => page.locator("section.card h3 a").allTextContents();
    await page.getByText("Tempo 3-1-1 · Pause at the bottom").waitFor();

    await page.getByRole("button", { name: "More for Back Squat" }).tap();
    await examine(page, "log-menu");
    await sheet.getByRole("button", { name: "Move down" }).tap();
    await expect.poll(cards).toEqual(["Barbell Row", "Bench Press", "Back Squat", "Romanian Deadlift"]);
    await page.getByRole("button", { name: "Change the order" }).focus();
    await page.keyboard.press("Enter");
    await examine(page, "log-order");
    const up = sheet.getByRole("button", { name: "Move Romanian Deadlift up" });
    await up.focus();
    await page.keyboard.press("Enter");
    await sheet.getByText("Romanian Deadlift is now 3 of 4.").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.reload();
    await expect.poll(cards).toEqual(["Romanian Deadlift", "Barbell Row", "Bench Press", "Back Squat"]);

    await page.getByRole("button", { name: "More for Romanian Deadlift" }).tap();
    await sheet.getByRole("button", { name: "Swap the exercise" }).tap();
    await sheet.getByRole("searchbox").fill("smith machine incline");
    await examine(page, "log-swap");
    await sheet
      .getByRole("button", { name: /^Smith Machine Incline Bench Press/ })
      .first()
      .tap();
    await expect.poll(cards).toEqual([LONG, "Barbell Row", "Bench Press", "Back Squat"]);
    await page.getByRole("button", { name: `More for ${LONG}` }).tap();
    await sheet.getByRole("button", { name: "Skip the rest" }).tap();
    await page
      .getByText(/^skipped/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: `Undo: skipped, ${LONG}` }).tap();
    await expect.poll(() => page.getByText(/^skipped/).count()).toBe(0);
    await menuOf(page, LONG, "Skip the rest");

    const due = page.locator("li.current");
    for (const [i, turn] of ["Barbell Row", "Bench Press", "Barbell Row", "Bench Press"].entries()) {
      await expect.poll(() => page.locator("section", { has: due }).getAttribute("aria-label")).toBe(turn);
      await due.locator(".mark").tap();
      await expect.poll(() => page.locator("li.done").count()).toBe(i + 1);
      // No rest between the two, the planned one after both.
      await expect.poll(() => page.getByRole("timer").count(), { message: `after ${i + 1}` }).toBe(i % 2);
    }
    await page.reload();
    await page.getByRole("timer").waitFor();

    await rowOf(page, "Back Squat", 1).tap();
    await sheet.getByText("Why? Only if you like.").tap();
    await sheet.getByRole("button", { name: "Fatigue" }).tap();
    await sheet.getByLabel("Notes").fill("Left knee");
    await sheet.getByRole("button", { name: "Failed" }).tap();
    await page.getByRole("button", { name: "Add an exercise" }).tap();
    await sheet.getByRole("searchbox").fill("dip");
    await sheet.getByRole("button", { name: /Dip/ }).first().tap();
    await rowOf(page, /Dip/, 1).tap();
    await sheet.getByRole("button", { name: "More Reps" }).tap();
    await sheet.getByRole("button", { name: "Done" }).tap();
    await sheet.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Note", exact: true }).tap();
    await sheet.getByLabel("About the session").fill("Slept badly.");
    await sheet.getByRole("button", { name: "Keep" }).tap();
    await page.getByText("Slept badly.").waitFor();
    await shoot(page, "log-moved");
    await largeText(page, "log-large", rowOf(page, "Back Squat", 2));
    await page.getByRole("button", { name: "Finish" }).tap();
    await sheet.getByText("1 set is still open. It counts as skipped.").waitFor();
    await examine(page, "log-finish");
    await sheet.getByRole("button", { name: "Finish" }).tap();
    await inStep(page);

    const sets = (await done(athlete)).flat();
    expect(sets.filter((set) => set.outcome === "failed")).toMatchObject([
      { load: 100, reason: "fatigue", notes: "Left knee" },
    ]);
    expect(sets.filter((set) => set.planned_set_id === null)).toMatchObject([{ reps: 5 }]);
    const [workout] = await performed(athlete);
    expect(workout).toMatchObject({ status: "finished", notes: "Slept badly." });
  },
);

/** What a gym sees and hears of a phone, written down instead. */
const SENSES = (): void => {
  const senses = { tones: 0, shakes: 0, awake: 0 };
  Object.assign(window, { senses });
  navigator.vibrate = () => (senses.shakes++, true);
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, at?: number) {
    senses.tones++;
    start.call(this, at);
  };
  const released = { release: async () => undefined } as WakeLockSentinel;
  const wakeLock = { request: async () => (senses.awake++, released) };
  Object.defineProperty(navigator, "wakeLock", { value: wakeLock });
};

test(
  "the rest starts by itself, is read across the room, rings when it is over, and midnight changes nothing",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const evening = today(-1);
    await withPlan(athlete, [[planned("Back Squat", 100, 3)]], evening);
    const page = await open();
    await page.addInitScript(SENSES);
    await page.clock.install({ time: moment(evening, "23:50") });
    await page.goto(page.url());
    await enter(page, athlete);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const senses = (): Promise<unknown> => page.evaluate(() => (window as unknown as { senses: unknown }).senses);
    await mark(page);
    const timer = page.getByRole("timer");
    await expect.poll(() => timer.textContent()).toMatch(/2:00|1:5\d/);
    await page.clock.fastForward(60_000);
    await expect.poll(() => timer.textContent()).toMatch(/1:00|0:5\d/);
    expect(await senses()).toEqual({ tones: 0, shakes: 0, awake: 1 });
    await timer.getByRole("button", { name: /Show the rest large/ }).click();
    expect(
      await timer.locator(".count").evaluate((count) => parseFloat(getComputedStyle(count).fontSize)),
    ).toBeGreaterThan(100);
    await examine(page, "log-rest");
    await page.clock.fastForward(61_000);
    await expect.poll(senses).toEqual({ tones: 2, shakes: 1, awake: 1 });
    await page.getByRole("status").getByText("Rest is over").waitFor();
    await shoot(page, "log-rest-over", [390]);

    await page.clock.fastForward(15 * 60_000);
    await mark(page);
    await mark(page);
    await expect.poll(() => timer.count()).toBe(0);
    await page.getByRole("button", { name: "Finish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
    await inStep(page);
    const workouts = await performed(athlete, evening);
    expect(workouts).toMatchObject([{ status: "finished" }]);
    expect(workouts[0]!.blocks.flatMap((block) => block.sets)).toHaveLength(3);
    expect(await performed(athlete)).toHaveLength(0);
  },
);

test(
  "a workout without a plan is logged and repeated, and its deletion on another device is said",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const page = await open({ width: 1280 });
    await enter(page, athlete);
    const sheet = page.getByRole("dialog");
    const begin = page.getByRole("button", { name: "Start logging" }).first();
    await begin.click();
    await page.getByRole("button", { name: "Delete the workout" }).click();
    await sheet.getByRole("button", { name: "Delete the workout" }).click();
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Go on" }).count()).toBe(0);
    await begin.click();
    await page.getByRole("button", { name: "Add an exercise" }).click();
    await sheet.getByRole("searchbox").fill("back squat");
    await sheet
      .getByRole("button", { name: /^Back Squat/ })
      .first()
      .click();
    // Nothing is known of it: the ✓ asks instead of noting nothing.
    await page.getByRole("button", { name: /^Mark set 1/ }).click();
    await sheet.getByRole("button", { name: "More Reps" }).click();
    // Held down, a stepper goes on by itself: from nothing to a working load without forty taps.
    await sheet.getByRole("button", { name: "More Load" }).hover();
    await page.mouse.down();
    const load = (): Promise<number> => sheet.getByLabel(/^Load/).inputValue().then(Number);
    await expect.poll(load, { timeout: 10_000 }).toBeGreaterThan(40);
    await page.mouse.up();
    const chosen = await load();
    await sheet.getByRole("button", { name: "Done" }).click();
    await sheet.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Add a set" }).click();
    await mark(page);
    await page.getByRole("button", { name: "Finish" }).click();
    await sheet.getByRole("button", { name: "Finish" }).click();
    await page.getByRole("heading", { level: 1, name: "Workout" }).waitFor();
    await inStep(page);

    await page.getByRole("link", { name: "Today" }).first().click();
    await page.getByRole("button", { name: "Repeat the last one" }).click();
    await mark(page);
    await mark(page);
    await inStep(page);
    const workouts = await performed(athlete);
    const sets = workouts.map((each) => each.blocks.flatMap((block) => block.sets.map((set) => [set.load, set.reps])));
    expect(sets).toEqual([
      [
        [chosen, 5],
        [chosen, 5],
      ],
      [
        [chosen, 5],
        [chosen, 5],
      ],
    ]);
    const going = workouts.find((each) => each.status === "in_progress")!;
    await athlete.api("DELETE", `/api/workouts/${going.id}`);
    await page.getByRole("heading", { name: "This workout was deleted" }).waitFor();
    await examine(page, "log-deleted");
  },
);

/** For everybody's eyes and thumbs, and for whoever judges it. */
async function examine(page: Page, name: string): Promise<void> {
  await expectBigTargets(page);
  await expectAccessible(page);
  await shoot(page, name);
}

/** At twice the size of text nothing is cut and nothing stands beside the screen. */
async function largeText(page: Page, name: string, opener: Locator): Promise<void> {
  const size = (to: string): Promise<unknown> =>
    page.evaluate((to) => (document.documentElement.style.fontSize = to), to);
  const beside = (): Promise<number> =>
    page.evaluate(() => {
      const shown = document.querySelector("dialog") ?? document.documentElement;
      const cut = [...document.querySelectorAll(".value")].map((value) => value.scrollWidth - value.clientWidth);
      return Math.max(shown.scrollWidth - shown.clientWidth, ...cut);
    });
  await size("200%");
  expect(await beside()).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, name, [390]);
  await opener.evaluate((row) => row.scrollIntoView({ block: "start" }));
  await shoot(page, `${name}-rows`, [390]);
  await opener.tap();
  expect(await beside()).toBeLessThanOrEqual(0);
  await shoot(page, `${name}-set`, [390]);
  await page.keyboard.press("Escape");
  await size("");
}

/** A workout of last week; answers the id of each exercise. */
async function earlier(athlete: Athlete, sets: [string, number, number][]): Promise<Map<string, string>> {
  const workout = await athlete.api<{ blocks: { sets: { exercise_name: string; exercise_id: string }[] }[] }>(
    "POST",
    "/api/workouts",
    {
      start_time: `${today(-7)}T18:00:00+01:00`,
      end_time: `${today(-7)}T19:00:00+01:00`,
      sport_type: "strength",
      blocks: [{ sets: sets.map(([exercise_name, reps, load]) => ({ exercise_name, reps, load, load_unit: "kg" })) }],
    },
  );
  return new Map(workout.blocks.flatMap((block) => block.sets.map((set) => [set.exercise_name, set.exercise_id])));
}

async function eightyPercent(athlete: Athlete, exercise: string | undefined): Promise<number> {
  const { current } = await athlete.api<{ current: { e1rm: number } }>(
    "GET",
    `/api/insight/e1rm?exercise_id=${exercise}`,
  );
  return Math.round((0.8 * current.e1rm) / 2.5) * 2.5;
}
