import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  announce,
  type Athlete,
  expectAccessible,
  expectBigTargets,
  type Look,
  OFFLINE,
  open,
  shoot,
  signIn,
  signUp,
} from "./fixture";
import { day, today } from "./journey";

interface APlan {
  id: string;
  date: string;
  original_date: string;
  status: string;
  blocks: { sets: { id: string; prescribed_reps: number; prescribed_load: number; prescribed_rpe: number }[] }[];
}

/** The app of an athlete who is signed in, in step with the server. */
async function app(athlete: Athlete, path: string, look: Look = {}): Promise<Page> {
  const page = await open(look);
  await signIn(page, athlete);
  await page.evaluate((user) => localStorage.setItem("plumbline.athlete", user), athlete.userId);
  await go(page, path);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.getByText("No network").count()).toBe(0);
}

async function looksGood(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectBigTargets(page);
  await shoot(page, name);
}

async function thePlan(athlete: Athlete): Promise<APlan> {
  const { items } = await athlete.api<{ items: { id: string }[] }>("GET", "/api/plans?from=2020-01-01&to=2100-01-01");
  return athlete.api<APlan>("GET", `/api/plans/${items[0]!.id}`);
}

test("a session is written, moved and compared by keyboard alone", async () => {
  const athlete = await signUp();
  const page = await app(athlete, `/plans/new?date=${today()}`, { width: 1280 });
  const keys = page.keyboard;

  await page.getByLabel("Name", { exact: true }).focus();
  await keys.type("Lower A");
  await page.getByRole("button", { name: "Add an exercise" }).press("Enter");
  await page.getByLabel("Find an exercise").fill("Back Squat");
  await page.getByRole("dialog").getByText("Back Squat", { exact: true }).waitFor();
  await keys.press("Tab");
  await keys.press("Enter");
  // The cursor is where the repetitions go; from there on Tab leads through the line.
  await keys.type("5");
  await keys.press("Tab");
  await keys.type("100");
  const line = page.getByRole("group", { name: "Back Squat, line 1" });
  await line.getByLabel("Sets").fill("4");
  await line.getByLabel("RPE").fill("8.25");
  await page.getByRole("button", { name: "Plan it" }).press("Enter");
  await expect.poll(() => line.getByLabel("RPE").getAttribute("aria-invalid")).toBe("true");
  await looksGood(page, "plan-editor");
  await page.getByRole("button", { name: "Back Squat: In half steps." }).press("Enter");
  await keys.type("8");
  await page.getByRole("button", { name: "Plan it" }).press("Enter");

  await page.getByText("Planned", { exact: true }).waitFor();
  await looksGood(page, "plan");
  const written = await thePlan(athlete);
  expect(written.status).toBe("confirmed");
  expect(written.blocks[0]!.sets.map((set) => [set.prescribed_reps, set.prescribed_load, set.prescribed_rpe])).toEqual(
    Array.from({ length: 4 }, () => [5, 100, 8]),
  );

  await go(page, `/calendar?date=${today()}`);
  await page.getByRole("button", { name: "Move Lower A" }).press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`day-${today()}`);
  await keys.press("ArrowRight");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await page.getByText("Moved from").waitFor();
  await looksGood(page, "calendar");
  await expect.poll(async () => (await thePlan(athlete)).date).toBe(day(today(), 8));
  expect((await thePlan(athlete)).original_date).toBe(today());

  await go(page, `/plans/${written.id}`);
  await page.getByRole("button", { name: "Complete as written" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Complete as written" }).press("Enter");
  await page.getByRole("link", { name: "Plan versus actual" }).press("Enter");
  const rows = page.getByRole("table", { name: "Main work" }).getByRole("row", { name: /As planned/ });
  await expect.poll(() => rows.count()).toBe(4);
  await looksGood(page, "comparison");
});

test("what is different from the plan is said with its sign and in words", async () => {
  const athlete = await signUp();
  const set = { exercise_name: "Back Squat", prescribed_reps: 5, prescribed_load: 100, load_unit: "kg" };
  const plan = await athlete.api<APlan>("POST", "/api/plans", {
    date: day(today(), -1),
    name: "Lower A",
    blocks: [{ block_type: "main", sets: [set, set, set] }],
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
  const [first, second] = plan.blocks[0]!.sets;
  await athlete.api("POST", `/api/plans/${plan.id}/complete`, {
    deviations: [
      { planned_set_id: first!.id, outcome: "done", actual_reps: 2, reason: "fatigue" },
      { planned_set_id: second!.id, outcome: "done", actual_load: 110 },
    ],
  });
  const page = await app(athlete, `/compare/${plan.id}`);
  await page.getByText("−3 reps").waitFor();
  for (const words of ["fewer", "Fatigue", "+10 kg", "heavier"]) expect(await page.getByText(words).count()).toBe(1);
  await page.getByRole("button", { name: "Every time: set 1 of Back Squat" }).click();
  await page.getByRole("dialog").getByText("2 × 100 kg").waitFor();
  await page.keyboard.press("Escape");

  await go(page, "/compare?type=load_deviation");
  await page.getByText("+10 kg").waitFor();
  expect(await page.getByText("−3 reps").count()).toBe(0);
  await looksGood(page, "compare");
});

test("a plan that is begun survives a reload, and one that is written without a network is sent later", async () => {
  const athlete = await signUp();
  const page = await app(athlete, `/plans/new?date=${today()}`);
  await page.getByLabel("Name", { exact: true }).fill("In a basement");
  await page.getByRole("button", { name: "Add an exercise" }).click();
  await page.getByLabel("Find an exercise").fill("Bench Press");
  await page.getByRole("dialog").getByText("Bench Press", { exact: true }).click();
  await page.getByRole("group", { name: "Bench Press, line 1" }).getByLabel("Reps").fill("8-12");
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByText("You had begun this before").waitFor();
  expect(await page.getByRole("group", { name: "Bench Press, line 1" }).getByLabel("Reps").inputValue()).toBe("8–12");

  announce(page, OFFLINE);
  await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.getByText("Planned", { exact: true }).waitFor();
  await page.unroute("**/api/**");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(async () => (await thePlan(athlete)).status, { timeout: 10_000 }).toBe("confirmed");
});
