import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { examine, open, signUp } from "./fixture";
import { enter, inStep, mark, performed, twentySets } from "./journey";
import { done, rowOf } from "./logbook";

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
