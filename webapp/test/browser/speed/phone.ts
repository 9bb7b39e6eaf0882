import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type CDPSession, type Locator, type Page } from "playwright-core";
import { findChromium, FLAGS } from "../chromium";
import { ZONE } from "../fixture";
import type { Link } from "./link";
import { type Mark, type Probe, probe, type Seen, type Shown, type Wanted } from "./probe";

/** How long a finger stays on the glass: a quick tap. One that leaves it at once is faster than a screen draws. */
const HELD_MS = 60;
/** Until what was scrolled stands still. */
const STILL_MS = 150;

/** A page that is watched, and how much came down the line for it. */
export interface Visit {
  readonly page: Page;
  bytes(): number;
  bytesUntilShown: number;
  /** A tap as a finger makes it. */
  press(on: Locator): Promise<void>;
}

/** A browser of its own with a profile on the disk, of the size of a phone and with its processor slowed down. */
export class Phone {
  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
    private readonly link: Link,
    private readonly slowdown: number,
  ) {}

  static async on(link: Link, slowdown: number): Promise<Phone> {
    const profile = mkdtempSync(join(tmpdir(), "plumbline-phone-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless: true,
      args: FLAGS,
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      locale: "en-GB",
      timezoneId: ZONE,
    });
    context.setDefaultTimeout(60_000);
    return new Phone(context, profile, link, slowdown);
  }

  get version(): string {
    return this.context.browser()?.version() ?? "";
  }

  /** Opens a path in a new tab and closes the others. */
  async open(path: string, wanted: Wanted): Promise<Visit> {
    const others = this.context.pages();
    const page = await this.context.newPage();
    const cdp = await this.context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: this.slowdown });
    const before = this.link.down();
    const visit: Visit = {
      page,
      bytesUntilShown: 0,
      bytes: () => this.link.down() - before,
      press: async (on) => {
        await on.evaluate((there) => there.scrollIntoView({ block: "center", behavior: "instant" }));
        await page.waitForTimeout(STILL_MS);
        const { x, y, width, height } = (await on.boundingBox())!;
        await touch(cdp, { x: x + width / 2, y: y + height / 2 }, HELD_MS);
      },
    };
    const isShown: Shown = (at) => {
      visit.bytesUntilShown = visit.bytes();
      if (wanted.tapping) void touch(cdp, at, 0);
    };
    await page.exposeFunction("isShown", isShown);
    await page.addInitScript(probe, wanted);
    for (const other of others) await other.close();
    await stopWorkers(cdp);
    await page.goto(this.link.url + path, { waitUntil: "commit" });
    return visit;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** What nobody uses for a while is stopped: the service worker has to be started again as well. */
async function stopWorkers(cdp: CDPSession): Promise<void> {
  await cdp.send("ServiceWorker.enable");
  await cdp.send("ServiceWorker.stopAllWorkers");
  await cdp.send("ServiceWorker.disable");
}

async function touch(cdp: CDPSession, at: { x: number; y: number }, held: number): Promise<void> {
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await new Promise((next) => setTimeout(next, held));
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { probe: Probe }).probe.seen);
}

export function marks(page: Page): Promise<Mark[]> {
  return page.evaluate(() => (window as unknown as { probe: Probe }).probe.marks);
}

/** Milliseconds of a loop that does nothing but count. */
export function counting(page: Page): Promise<number> {
  return page.evaluate(() => {
    const began = performance.now();
    let sum = 0;
    for (let i = 0; i < 30_000_000; i++) sum = (sum + i) | 0;
    return performance.now() - began + (sum === 1 ? 1 : 0);
  });
}
