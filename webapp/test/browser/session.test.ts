import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { announce, expectAccessible, expectBigTargets, OFFLINE, open, shoot, signUp } from "./fixture";
import { enter, expectAllOnce, installed, inStep, mark, performed, twentySets } from "./journey";

const AWAY = [OFFLINE, /failed: .* (GET|POST) .*\/api\//];

test("a new person signs up, plans a session, does it, and sees it compared", async () => {
  const page = await open();
  announce(page, /422/);
  await page.getByLabel("Your name").fill("Robin");
  await page.getByLabel("E-mail").fill(`robin-${Date.now().toString(36)}@example.org`);
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect.poll(() => page.getByLabel("Password").getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.getByText("Nothing is planned yet.").waitFor();
  await expectAccessible(page);
  await expectBigTargets(page);
  await shoot(page, "first-day");

  await page.getByRole("link", { name: "Plan a session" }).click();
  await page.getByLabel("Name", { exact: true }).fill("First");
  await page.getByRole("button", { name: "Add an exercise" }).click();
  await page.getByLabel("Find an exercise").fill("Back Squat");
  await page.getByRole("dialog").getByText("Back Squat", { exact: true }).click();
  const line = page.getByRole("group", { name: "Back Squat, line 1" });
  await line.getByLabel("Sets").fill("2");
  await line.getByLabel("Reps").fill("5");
  await line.getByLabel("Load", { exact: true }).fill("60");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  for (let i = 0; i < 2; i++) await mark(page);
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
  await inStep(page);
  await page.getByRole("link", { name: "Compare" }).click();
  await page.getByRole("link", { name: /First/ }).first().click();
  await page.getByText("On the line").waitFor();
});

test("a session of twenty sets as planned costs 23 taps from Today to finished", async () => {
  const athlete = await signUp();
  const plan = await twentySets(athlete);
  const page = await open();
  await enter(page, athlete);
  let taps = 0;

  await page.getByRole("button", { name: "Start", exact: true }).click();
  taps++;
  await page.getByRole("heading", { level: 1, name: "Whole body" }).waitFor();
  await expectAccessible(page);
  await expectBigTargets(page);
  for (let i = 0; i < plan.sets.length; i++) {
    await mark(page);
    taps++;
    if (i === 6) await shoot(page, "log");
  }
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
  taps += 2;
  await inStep(page);

  expect(taps).toBeLessThanOrEqual(26);
  await expectAllOnce(athlete, plan);
  expect((await performed(athlete))[0]!.status).toBe("finished");
});

test("the network cut in the middle and the tab killed: nothing is lost and nothing doubled", async () => {
  const athlete = await signUp();
  const plan = await twentySets(athlete);
  const page = await open();
  await enter(page, athlete);
  for (const away of AWAY) announce(page, away);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await installed(page);
  for (let i = 0; i < 7; i++) await mark(page);

  await page.context().setOffline(true);
  for (let i = 0; i < 6; i++) await mark(page);
  await expect.poll(() => page.getByText(/changes? waits?/).count()).toBeGreaterThan(0);
  const log = page.url();
  await page.close();

  const again = await open({ beside: page });
  await again.goto(log);
  await again.getByRole("heading", { level: 1, name: "Whole body" }).waitFor();
  await expect.poll(() => again.getByRole("button", { name: /^Mark set/ }).count()).toBe(7);
  await again.context().setOffline(false);
  for (let i = 0; i < 7; i++) await mark(again);
  await again.getByRole("button", { name: "Finish" }).click();
  await again.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
  await inStep(again);
  await expectAllOnce(athlete, plan);
});

test("a second device sees each set as it is logged", async () => {
  const athlete = await signUp();
  await twentySets(athlete);
  const phone = await open();
  await enter(phone, athlete);
  await phone.getByRole("button", { name: "Start", exact: true }).click();
  await mark(phone);
  await inStep(phone);

  const tablet = await open({ width: 1280 });
  await enter(tablet, athlete);
  await tablet.getByRole("link", { name: "Go on" }).click();
  await expect.poll(() => tablet.getByRole("button", { name: /^Mark set/ }).count()).toBe(19);
  await mark(phone);
  await expect.poll(() => tablet.getByRole("button", { name: /^Mark set/ }).count(), { timeout: 10_000 }).toBe(18);
});

test("after the first visit the app opens and plans without a network", async () => {
  const athlete = await signUp();
  await twentySets(athlete);
  const page = await open();
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await installed(page);
  for (const away of AWAY) announce(page, away);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await mark(page);
  await page.context().setOffline(false);
  await inStep(page);
  expect((await performed(athlete))[0]!.blocks[0]!.sets).toHaveLength(1);
});

/** Goes on with Tab until what has the focus is called so. */
async function reach(page: Page, name: RegExp): Promise<void> {
  const heard: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(() => {
      const on = document.activeElement;
      return (on?.getAttribute("aria-label") ?? on?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    });
    if (name.test(said)) return;
    heard.push(said);
  }
  throw new Error(`Tab never came to ${name}, but to ${heard.join(" | ")}`);
}

test("a whole session is logged and reviewed by keyboard alone, and each set is said", async () => {
  const athlete = await signUp();
  const plan = await twentySets(athlete);
  const page = await open({ width: 1280 });
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await reach(page, /^Start$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Whole body" }).waitFor();
  const undone = page.getByRole("button", { name: /^Mark set/ });
  for (let left = plan.sets.length; left > 0; left--) {
    await reach(page, /^Mark set/);
    await page.keyboard.press("Space");
    await expect.poll(() => undone.count()).toBe(left - 1);
  }
  await page.getByRole("status").filter({ hasText: "Barbell Row" }).first().waitFor({ state: "attached" });
  await page.keyboard.press("Home");
  await reach(page, /^Finish$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await reach(page, /^Finish$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await inStep(page);
  await reach(page, /^Compare$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Plan versus actual" }).waitFor();
  await reach(page, /^Whole body/);
  await page.keyboard.press("Enter");
  await page.getByText("On the line").waitFor();
  await expectAllOnce(athlete, plan);
});
