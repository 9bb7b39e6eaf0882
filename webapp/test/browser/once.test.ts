import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { announce, type Athlete, OFFLINE, open, signUp } from "./fixture";
import { day, enter, inStep, tapTogether, today } from "./journey";

interface APlan {
  id: string;
  blocks: { sets: { id: string }[] }[];
}

async function count(athlete: Athlete, path: string): Promise<number> {
  return (await athlete.api<{ items: unknown[] }>("GET", path)).items.length;
}

/** Keep, and Keep again, as fast as can be. */
async function keepTwice(page: Page): Promise<void> {
  const keep = page.getByRole("dialog").getByRole("button", { name: "Keep" });
  await tapTogether(keep, keep);
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
}

test("a reason is kept once, whatever is tapped beside it", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const yesterday = day(today(), -1);
  await athlete.api("POST", "/api/injuries", { name: "Left knee", joint: "knee" });
  const set = { exercise_name: "Deadlift", prescribed_reps: 5, prescribed_load: 100, load_unit: "kg" };
  const plan = await athlete.api<APlan>("POST", "/api/plans", {
    date: yesterday,
    name: "Lower A",
    blocks: [{ block_type: "main", sets: [set] }],
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
  await athlete.api("POST", `/api/plans/${plan.id}/complete`, {
    deviations: [{ planned_set_id: plan.blocks[0]!.sets[0]!.id, outcome: "done", actual_load: 80 }],
  });
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL(`/compare/${plan.id}`, page.url()).href);
  await page.getByRole("button", { name: "Why? Set 1 of Deadlift" }).click();
  const sheet = page.getByRole("dialog");
  const knee = sheet.getByRole("button", { name: "Left knee" });
  await tapTogether(knee, knee, sheet.getByRole("button", { name: "Pain" }));
  await page.getByRole("link", { name: "Left knee" }).waitFor();
  await inStep(page);
  expect(await count(athlete, "/api/journal")).toBe(1);
});

test("what is kept twice by a double tap is kept once, also without a network", { timeout: 90_000 }, async () => {
  const athlete = await signUp();
  const page = await open();
  await enter(page, athlete);
  const sheet = page.getByRole("dialog");
  const add = async (path: string, button: string): Promise<void> => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole("button", { name: button }).first().click();
  };
  await add("/settings/goals", "Add a goal");
  await sheet.getByLabel("What do you want?").fill("Feel better");
  await keepTwice(page);
  await add("/settings/injuries", "Add an injury");
  await sheet.getByLabel("What is it?").fill("Left knee");
  await keepTwice(page);
  await add("/settings/injuries", "Add a limit");
  await sheet.getByLabel("Which one").selectOption("knee_flexion");
  await keepTwice(page);
  await add("/settings/blocks", "Add a training block");
  await sheet.getByLabel("What is it called?").fill("Base");
  await keepTwice(page);
  await add("/journal", "Write it down");
  await inStep(page);
  announce(page, OFFLINE);
  await page.context().setOffline(true);
  await sheet.getByLabel("In your own words").fill("Slept five hours.");
  await keepTwice(page);
  await page.context().setOffline(false);
  await inStep(page);
  const paths = ["/api/goals", "/api/injuries", "/api/constraints", "/api/training-blocks", "/api/journal"];
  expect(await Promise.all(paths.map((path) => count(athlete, path)))).toEqual([1, 1, 1, 1, 1]);
});
