import { expect, test } from "vitest";
import { announce, expectAccessible, expectBigTargets, OFFLINE, open, shoot, signUp } from "./fixture";
import { enter, expectAllOnce, installed, inStep, mark, performed, twentySets } from "./journey";

const AWAY = [OFFLINE, /failed: .* (GET|POST) .*\/api\//];

test("a session of twenty sets as planned costs 23 taps from Today to finished", async () => {
  const athlete = await signUp();
  const plan = await twentySets(athlete);
  const page = await open();
  await enter(page, athlete);
  let taps = 0;

  await page.getByRole("button", { name: "Start" }).click();
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
  await page.getByRole("button", { name: "Start" }).click();
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
  await phone.getByRole("button", { name: "Start" }).click();
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
  await page.getByRole("button", { name: "Start" }).waitFor();
  await installed(page);
  for (const away of AWAY) announce(page, away);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  await page.getByRole("button", { name: "Start" }).click();
  await mark(page);
  await page.context().setOffline(false);
  await inStep(page);
  expect((await performed(athlete))[0]!.blocks[0]!.sets).toHaveLength(1);
});
