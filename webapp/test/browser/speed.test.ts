import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { type Athlete, signUp } from "./fixture";
import { enter, inStep, installed } from "./journey";
import { bareServer } from "./speed/bare";
import { type Link, slowLink } from "./speed/link";
import { counting, marks, Phone, seen, type Visit } from "./speed/phone";
import type { Mark, Seen, Sight } from "./speed/probe";
import { started, train } from "./speed/year";

/**
 * How fast the app opens and answers on a slow phone with a slow line, beside pages that do nothing else. What is measured
 * is written down for `./plumbline bench web`, which judges it; here it only has to come about.
 */
const RUNS = Number(process.env.PLUMBLINE_RUNS ?? 1);
const WEEKS = Number(process.env.PLUMBLINE_WEEKS ?? 2);
const MEASURED = process.env.PLUMBLINE_MEASURED;
const SLOWDOWN = 4;
const SLOWDOWNS = MEASURED ? [1, SLOWDOWN] : [SLOWDOWN];
const SETS = 20;
/** Between two taps, so that what the first one sends is under way while the second one is made. */
const PAUSE_MS = 300;
/** A line on which nothing came for this long is quiet. */
const QUIET_MS = 1_500;
const PATIENCE = { timeout: 60_000 };
const DIST = resolve(import.meta.dirname, "../../dist");

interface Opened extends Seen {
  bytes: number;
}

interface Opening {
  name: string;
  /** Looked at until everything had come, then counted. */
  looked: Opened[];
  /** Tapped as soon as it was shown. */
  tapped: Opened[];
}

const WELCOME: Sight = { selector: "button", text: "I have an account" };
const SIGN_IN: Sight = { selector: "h2", text: "Sign in" };
const GO_ON: Sight = { selector: "a, button", text: "Go on" };
const ROW: Sight = { selector: "button.mark" };
const HERE: Sight = { selector: ".answered" };

test("the app opens on a slow phone and answers the first tap", { timeout: RUNS * 240_000 + 120_000 }, async () => {
  const athlete = await signUp();
  const workouts = await train(athlete, WEEKS);
  await started(athlete, 0);
  const line = await slowLink(inject("server"));
  const first: Opening = { name: "first visit: Welcome", looked: [], tapped: [] };
  const again: Opening = { name: "opened again: Today", looked: [], tapped: [] };
  const entered: Opened[] = [];
  const files: Record<string, Files> = {};
  const slowed: number[] = [];
  let browser = "";
  for (let run = 0; run < RUNS; run++) {
    await on(line, SLOWDOWN, async (phone) => {
      first.tapped.push(await tap(phone, WELCOME, SIGN_IN));
    });
    await on(line, SLOWDOWN, async (phone) => {
      const visit = await phone.open("/", { shown: WELCOME, answered: GO_ON, tapping: false });
      first.looked.push(await look(visit, line));
      files.welcome = await loaded(visit.page);
      browser = `Chromium ${phone.version}`;
      entered.push(await entering(visit.page, athlete, line));
      await ready(visit.page);
      const second = await phone.open("/", { shown: GO_ON, answered: ROW, tapping: false });
      again.looked.push(await look(second, line));
      files.today = await loaded(second.page);
      slowed.push(await counting(second.page));
      again.tapped.push(await tap(phone, GO_ON, ROW));
    });
  }
  line.close();
  expect(files.today!.gzip).toBeLessThan(150_000);
  const bare = await bareOpenings(median(first.tapped.map(({ bytes }) => bytes)));
  const unslowed = await atFullSpeed();
  keep("openings", {
    runs: RUNS,
    workouts,
    browser,
    slowdown: median(slowed) / unslowed,
    openings: [first, bare.first, again, bare.again],
    entered,
    files,
  });
});

test("a ✓ is durable on the device before it is on the screen", { timeout: RUNS * 240_000 + 120_000 }, async () => {
  const athlete = await signUp();
  const workouts = await train(athlete, WEEKS);
  const line = await slowLink(inject("server"));
  const taps: { slowdown: number; app: Mark[]; bare: Mark[] }[] = [];
  for (const slowdown of SLOWDOWNS) {
    const app = await marked(line, slowdown, athlete);
    const bare = await bareMarked(slowdown);
    for (const { durable, shown } of [...app, ...bare]) {
      expect(durable).not.toBeNull();
      expect(durable).toBeLessThan(shown);
    }
    expect(app).toHaveLength(RUNS * SETS);
    expect(bare).toHaveLength(RUNS * SETS);
    taps.push({ slowdown, app, bare });
  }
  line.close();
  keep("taps", { runs: RUNS, workouts, taps });
});

// ------------------------------------------------------------------------------------------------------------- openings

async function on<T>(line: Link, slowdown: number, use: (phone: Phone) => Promise<T>): Promise<T> {
  const phone = await Phone.on(line, slowdown);
  try {
    return await use(phone);
  } finally {
    await phone.close();
  }
}

/** Looks until nothing comes any more. */
async function look(visit: Visit, line: Link): Promise<Opened> {
  await expect.poll(async () => (await seen(visit.page)).shown, PATIENCE).not.toBeNull();
  await quiet(line);
  return { ...(await seen(visit.page)), bytes: visit.bytes() };
}

async function tap(phone: Phone, shown: Sight, answered: Sight): Promise<Opened> {
  const visit = await phone.open("/", { shown, answered, tapping: true });
  await expect.poll(async () => (await seen(visit.page)).answered, PATIENCE).not.toBeNull();
  return { ...(await seen(visit.page)), bytes: visit.bytesUntilShown };
}

/** From the tap on Sign in until Today shows what came last of all that the athlete has. */
async function entering(page: Page, athlete: Athlete, line: Link): Promise<Opened> {
  const before = line.down();
  await enter(page, athlete);
  await expect.poll(async () => (await seen(page)).answered, PATIENCE).not.toBeNull();
  return { ...(await seen(page)), bytes: line.down() - before };
}

async function ready(page: Page): Promise<void> {
  await inStep(page);
  await installed(page);
}

async function quiet(line: Link): Promise<void> {
  for (let bytes = -1; bytes !== line.down(); await new Promise((next) => setTimeout(next, QUIET_MS))) {
    bytes = line.down();
  }
}

async function bareOpenings(size: number): Promise<{ first: Opening; again: Opening }> {
  const server = await bareServer(size);
  const line = await slowLink(server.url);
  const first: Opening = { name: "a bare page of as many bytes", looked: [], tapped: [] };
  const again: Opening = { name: "that page, kept by a service worker", looked: [], tapped: [] };
  for (let run = 0; run < RUNS; run++) {
    await on(line, SLOWDOWN, async (phone) => {
      first.tapped.push(await tap(phone, GO_ON, HERE));
    });
    await on(line, SLOWDOWN, async (phone) => {
      const visit = await phone.open("/", { shown: GO_ON, answered: HERE, tapping: false });
      first.looked.push(await look(visit, line));
      await installed(visit.page);
      again.looked.push(await look(await phone.open("/", { shown: GO_ON, answered: HERE, tapping: false }), line));
      again.tapped.push(await tap(phone, GO_ON, HERE));
    });
  }
  line.close();
  server.close();
  return { first, again };
}

/** The same counting on a phone that is not slowed down. */
async function atFullSpeed(): Promise<number> {
  const server = await bareServer(0);
  const line = await slowLink(server.url);
  const counted = await on(line, 1, async (phone) => {
    const { page } = await phone.open("/", { shown: GO_ON, answered: HERE, tapping: false });
    await page.getByText("Go on").waitFor();
    return counting(page);
  });
  line.close();
  server.close();
  return counted;
}

// ----------------------------------------------------------------------------------------------------------------- taps

/** Sessions of twenty sets, each marked as planned. */
async function marked(line: Link, slowdown: number, athlete: Athlete): Promise<Mark[]> {
  return on(line, slowdown, async (phone) => {
    const { page } = await phone.open("/", { shown: WELCOME, answered: GO_ON, tapping: false });
    await enter(page, athlete);
    const all: Mark[] = [];
    for (let run = 0; run < RUNS; run++) {
      const workout = await started(athlete, run);
      const visit = await phone.open(`/log/${workout}`, { shown: ROW, answered: ROW, tapping: false });
      all.push(...(await marking(visit)));
      await inStep(visit.page);
    }
    return all;
  });
}

async function bareMarked(slowdown: number): Promise<Mark[]> {
  const server = await bareServer(0);
  const line = await slowLink(server.url);
  const all: Mark[] = [];
  await on(line, slowdown, async (phone) => {
    for (let run = 0; run < RUNS; run++) {
      all.push(...(await marking(await phone.open("/rows", { shown: ROW, answered: ROW, tapping: false }))));
    }
  });
  line.close();
  server.close();
  return all;
}

/** One ✓ after the other, the finger on the glass only as long as a tap takes. */
async function marking({ page, press }: Visit): Promise<Mark[]> {
  for (let n = 0; n < SETS; n++) {
    await press(page.locator("li:not(.done) > button.mark").first());
    await expect.poll(async () => (await marks(page)).length, PATIENCE).toBe(n + 1);
    await page.waitForTimeout(PAUSE_MS);
  }
  return marks(page);
}

// ------------------------------------------------------------------------------------------------------- what came about

interface Files {
  count: number;
  raw: number;
  gzip: number;
  brotli: number;
}

/** The app's own files that a page has asked for until now. */
async function loaded(page: Page): Promise<Files> {
  const paths = await page.evaluate(() => [
    "/index.html",
    ...performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
  ]);
  const files = { count: 0, raw: 0, gzip: 0, brotli: 0 };
  for (const path of new Set(paths.filter((each) => !each.startsWith("/api/")))) {
    const content = readFileSync(resolve(DIST, `.${path}`));
    files.count++;
    files.raw += content.length;
    files.gzip += gzipSync(content, { level: 9 }).length;
    files.brotli += brotliCompressSync(content).length;
  }
  return files;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function keep(name: string, what: unknown): void {
  if (MEASURED) writeFileSync(resolve(MEASURED, `${name}.json`), JSON.stringify(what));
}
