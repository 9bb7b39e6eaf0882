import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { announce, type Athlete, OFFLINE, open, signUp } from "./fixture";
import { enter, inStep, installed, mark, performed, type PlannedDay, twentySets } from "./journey";

/**
 * Law: whatever a person saw done in the log is at the server in the end, once, with the numbers last seen, however often
 * the network was cut and the tab killed meanwhile. `./plumbline prove offline` walks more sessions.
 */
const SESSIONS = Number(process.env.PLUMBLINE_SESSIONS ?? 2);
const CUTS_OF_A_SESSION = 10;
const KILLS_OF_A_SESSION = 3;
const SEED = Number(process.env.PLUMBLINE_SEED ?? Date.now() % 1_000_000);
const LONGEST_CUT_MS = 1_500;

test(
  `${SESSIONS} sessions with a cut network and a killed tab lose and double nothing`,
  { timeout: SESSIONS * 120_000 },
  async () => {
    for (let i = 0; i < SESSIONS; i++) await walk(SEED + i);
    if (process.env.PLUMBLINE_RESULTS) keep(process.env.PLUMBLINE_RESULTS);
  },
);

/** What was seen, for the dated results. */
function keep(folder: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const report = [
    `# offline, ${date}`,
    "",
    "a scripted session of twenty sets in a real browser, its network cut and its tab killed at random moments",
    "",
    `${SESSIONS} sessions, seeds ${SEED} to ${SEED + SESSIONS - 1}: ${SESSIONS * CUTS_OF_A_SESSION} cuts of up to ` +
      `${LONGEST_CUT_MS / 1000} s, ${SESSIONS * KILLS_OF_A_SESSION} kills, edits and undone taps between them.`,
    "",
    "Every set that the person saw done is at the server once, with the numbers last seen. The law holds in all of them.",
    "",
  ];
  writeFileSync(resolve(folder, `${date}-offline.md`), report.join("\n"));
}

/** Small, seeded, good enough to choose moments. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function walk(seed: number): Promise<void> {
  const random = randomOf(seed);
  const athlete = await signUp();
  const plan = await twentySets(athlete);
  let page = await open();
  announce(page, OFFLINE);
  announce(page, /failed: .*\/api\//);
  announce(page, /console: .*(ERR_|Failed to load resource|Failed to fetch)/);
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Whole body" }).waitFor();
  await installed(page);
  const log = page.url();
  const cuts = moments(random, CUTS_OF_A_SESSION, plan.sets.length);
  const kills = new Set(moments(random, KILLS_OF_A_SESSION, plan.sets.length));
  const network = { cut: 0 };

  for (let step = 0; step < plan.sets.length; step++) {
    for (const _ of cuts.filter((each) => each === step)) void cut(page, network, random);
    await act(page, random);
    if (kills.has(step)) page = await reopened(page, log);
  }
  const seen = await rows(page);
  while (network.cut > 0) await page.waitForTimeout(50);
  await page.context().setOffline(false);
  await page.reload();
  await inStep(page);
  await expectAsSeen(athlete, plan, seen, `PLUMBLINE_SEED=${seed}`);
  await page.context().close();
}

function moments(random: () => number, count: number, of: number): number[] {
  return Array.from({ length: count }, () => Math.floor(random() * of));
}

/** Without a network for a while, which may begin and end in the middle of anything. */
async function cut(page: Page, network: { cut: number }, random: () => number): Promise<void> {
  const context = page.context();
  const [before, length] = [random() * 300, random() * LONGEST_CUT_MS];
  network.cut++;
  await new Promise((next) => setTimeout(next, before));
  await context.setOffline(true).catch(() => undefined);
  await new Promise((next) => setTimeout(next, length));
  if (--network.cut === 0) await context.setOffline(false).catch(() => undefined);
}

/** A set is marked; sometimes its repetitions are changed, or it is taken back and marked again. */
async function act(page: Page, random: () => number): Promise<void> {
  await mark(page);
  const what = random();
  if (what < 0.25) {
    await page.locator("li.done button.values").last().click();
    await page.getByRole("button", { name: "Less Reps" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  } else if (what < 0.4) {
    const left = await openSets(page);
    await page.getByRole("button", { name: /^Undo:/ }).click();
    await expect.poll(() => openSets(page)).toBe(left + 1);
    await mark(page);
  }
}

function openSets(page: Page): Promise<number> {
  return page.getByRole("button", { name: /^Mark set/ }).count();
}

/** The tab dies without a word, and the person opens the log again. */
async function reopened(page: Page, log: string): Promise<Page> {
  const next = await open({ beside: page, path: new URL(log).pathname });
  await page.close({ runBeforeUnload: false });
  await next.getByRole("heading", { level: 1, name: "Whole body" }).waitFor();
  return next;
}

/** What the person sees: the words of each performed row. */
async function rows(page: Page): Promise<string[]> {
  const labels = await page
    .locator("li.done button.mark")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
  return labels.map((label) => label.replace(/^Set \d+: /, "")).toSorted();
}

async function expectAsSeen(athlete: Athlete, plan: PlannedDay, seen: string[], hint: string): Promise<void> {
  const workouts = await performed(athlete);
  expect(workouts, hint).toHaveLength(1);
  const sets = workouts[0]!.blocks.flatMap((block) => block.sets);
  expect(sets.map((set) => set.planned_set_id).toSorted(), hint).toEqual(plan.sets.toSorted());
  expect(sets.map((set) => `${set.reps} × ${set.load} kg`).toSorted(), hint).toEqual(seen);
}
