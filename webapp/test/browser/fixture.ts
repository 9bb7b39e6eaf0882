import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { expect, inject } from "vitest";

export type Scheme = "light" | "dark";

export interface Look {
  /** In CSS pixels; 390 is a phone, 1280 a desk. */
  width?: number;
  scheme?: Scheme;
  /** Another server than the one that all tests share. */
  url?: string;
  /** Where to begin. */
  path?: string;
  /** A browser that was opened before: the same cookies, storage and service worker. */
  beside?: Page;
  /** Whatever else Playwright takes, such as `locale` or `hasTouch`. */
  more?: BrowserContextOptions;
}

/** Where every athlete and every browser of the tests is. */
export const ZONE = "Europe/Berlin";

/** A failed request while the network is cut. */
export const OFFLINE = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

const HEIGHTS: Record<number, number> = { 390: 844, 1280: 800 };
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SCREENS = resolve(import.meta.dirname, "../../target/screens");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a browser complained about, and what its test said that it would. */
interface Watch {
  readonly problems: string[];
  readonly announced: RegExp[];
}

const watches = new Map<BrowserContext, Watch>();
let browser: Browser | undefined;

/** A page of a fresh browser, which fails its test on every error that was not announced. */
export async function open(look: Look = {}): Promise<Page> {
  const width = look.width ?? 390;
  const context = look.beside?.context() ?? (await newContext(width, look));
  const page = await context.newPage();
  await page.goto((look.url ?? inject("server")) + (look.path ?? "/"));
  return page;
}

async function newContext(width: number, look: Look): Promise<BrowserContext> {
  browser ??= await chromium.connect(inject("browser"));
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 800 },
    colorScheme: look.scheme ?? "light",
    locale: "en-GB",
    timezoneId: ZONE,
    ...look.more,
  });
  context.setDefaultTimeout(15_000);
  watches.set(context, watch(context));
  return context;
}

function watch(context: BrowserContext): Watch {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => problems.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that goes elsewhere drops what it was waiting for.
    if (why !== "net::ERR_ABORTED") problems.push(`failed: ${why} ${request.method()} ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) {
      problems.push(`answered: ${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
  return { problems, announced: [] };
}

/** Says that this will be complained about. It is matched with lines such as `answered: 401 GET http://…/api/me`. */
export function announce(page: Page, problem: RegExp): void {
  watches.get(page.context())?.announced.push(problem);
}

/** What was complained about without having been announced. */
export function complaints(page: Page): string[] {
  const { problems, announced } = watches.get(page.context()) ?? { problems: [], announced: [] };
  return problems.filter((problem) => !announced.some((expected) => expected.test(problem)));
}

/** After each test: everything is closed, and nothing was complained about. */
export async function settle(): Promise<void> {
  const all = [...watches];
  watches.clear();
  await Promise.all(all.map(([context]) => context.close()));
  const rest = all.flatMap(([, { problems, announced }]) =>
    problems.filter((problem) => !announced.some((expected) => expected.test(problem))),
  );
  refuse(rest, "The browser complained");
}

export interface Athlete {
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  /** Asks the API past the browser, as another program would; fails on a refusal. */
  api<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
}

let accounts = 0;

/** A new account, opened past the browser. */
export async function signUp(profile: Record<string, unknown> = {}, url = inject("server")): Promise<Athlete> {
  const email = `athlete-${process.pid}-${Date.now().toString(36)}-${++accounts}@example.org`;
  const password = "correct horse battery";
  const session = (await call(url, "POST", "/api/auth/sign-up", undefined, {
    email,
    password,
    display_name: "Kim",
    time_zone: ZONE,
    unit_system: "metric",
    ...profile,
  })) as { user_id: string; access_token: string };
  return {
    email,
    password,
    userId: session.user_id,
    api: async <T>(method: string, path: string, body?: unknown) =>
      (await call(url, method, path, session.access_token, body)) as T,
  };
}

async function call(url: string, method: string, path: string, token?: string, body?: unknown): Promise<unknown> {
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(url + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

/** Signs the browser of this page in by cookie, past the screens. What the app remembers by itself it does not know. */
export async function signIn(page: Page, { email, password }: Athlete): Promise<void> {
  const status = await page.evaluate(
    async (who) => {
      const headers = { "Content-Type": "application/json", "Plumbline-Client": "web" };
      const body = JSON.stringify({ ...who, session: "cookie" });
      return (await fetch("/api/auth/sign-in", { method: "POST", headers, body })).status;
    },
    { email, password },
  );
  expect(status).toBe(200);
}

/** WCAG 2.2 AA as far as axe sees it, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  // A bar that stays at the bottom covers what is scrolled under it, which axe takes for a small target.
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await still(page);
    await page.evaluate(AXE);
    const found = await page.evaluate(async (values) => {
      const { axe } = window as unknown as { axe: { run(what: Document, how: object): Promise<AxeResults> } };
      return (await axe.run(document, { runOnly: { type: "tag", values } })).violations;
    }, WCAG);
    const lines = found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
    refuse(lines, `axe on ${page.url()} (${colorScheme})`);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

/** Whatever is tapped is at least 44 pixels wide and high; links within a sentence are read, not tapped. */
export async function expectBigTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, summary, [role=button], [role=tab]")]
      .filter((element) => element.checkVisibility() && !element.closest("p, li.text"))
      .map((element) => ({ element, box: (element.closest("label") ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 43.5 || box.height < 43.5))
      .map(
        ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`,
      ),
  );
  refuse(small, `Small targets on ${page.url()}`);
}

/** Fails with all of it: an assertion would shorten the list. */
function refuse(lines: string[], what: string): void {
  if (lines.length > 0) throw new Error([`${what}:`, ...lines].join("\n"));
}

/** Pictures of what is shown, at the size of a phone and of a desk, light and dark. */
export async function shoot(page: Page, name: string, widths: number[] = [390, 1280]): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHTS[width] ?? 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await still(page);
      await page.screenshot({ path: resolve(SCREENS, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

/** For everybody's eyes and thumbs, and for whoever judges it. */
export async function examine(page: Page, name: string): Promise<void> {
  await expectBigTargets(page);
  await expectAccessible(page);
  await shoot(page, name);
}

/** Waits until nothing moves any more. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
