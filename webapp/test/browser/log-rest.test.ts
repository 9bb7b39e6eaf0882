import { expect, test } from "vitest";
import { examine, open, shoot, signUp } from "./fixture";
import { enter, inStep, mark, moment, performed, today } from "./journey";
import { planned, withPlan } from "./logbook";

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
