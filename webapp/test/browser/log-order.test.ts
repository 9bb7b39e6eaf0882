import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { examine, open, shoot, signUp } from "./fixture";
import { enter, inStep, performed } from "./journey";
import { done, menuOf, planned, rowOf, withPlan } from "./logbook";

const LONG = "Smith Machine Incline Bench Press";
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
    await sheet.getByText("Romanian Deadlift is now 1 of 4.").waitFor();
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
