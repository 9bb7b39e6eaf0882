import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  announce,
  type Athlete,
  examine,
  expectAccessible,
  expectBigTargets,
  OFFLINE,
  open,
  shoot,
  signUp,
} from "./fixture";
import { enter, inStep, installed, mark, performed, today, twentySets } from "./journey";

interface APlan {
  name: string;
  date: string;
  status: string;
}

/** A device of the athlete that has seen everything there is. */
async function device(athlete: Athlete, plan: string): Promise<Page> {
  const page = await open();
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await installed(page);
  announce(page, OFFLINE);
  await page.goto(new URL(`/plans/${plan}`, page.url()).href);
  await page.getByRole("heading", { level: 1, name: "Whole body" }).waitFor();
  return page;
}

/** Moves the plan that the page shows by this many days. */
async function move(page: Page, days: number): Promise<void> {
  await page.getByRole("button", { name: "Move to another day" }).click();
  await page.getByLabel("To which day?").fill(today(days));
  await page.getByRole("dialog").getByRole("button", { name: "Move to another day" }).click();
  await page.getByText("Moved from").waitFor();
}

test.each([
  ["Use this change", 2],
  ["Leave it as it is", 5],
] as const)("a plan moved in two places is settled by a person: %s", async (word, days) => {
  const athlete = await signUp();
  const { id } = await twentySets(athlete);
  const phone = await device(athlete, id);
  await phone.context().setOffline(true);
  await move(phone, 2);
  await athlete.api("POST", `/api/plans/${id}/reschedule`, { date: today(5) });
  await phone.context().setOffline(false);

  await phone.getByText("1 change needs you").waitFor();
  await phone.getByRole("link", { name: "What waits" }).click();
  const card = phone.getByRole("listitem").filter({ hasText: "Plan moved: Whole body" });
  await card.getByText("As it is now").waitFor();
  for (const each of [2, 5]) {
    const day = new Date(`${today(each)}T12:00:00`);
    const text = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" }).format(day);
    expect(await card.getByText(text).count()).toBe(1);
  }
  if (days === 2) {
    await expectAccessible(phone);
    await expectBigTargets(phone);
    await shoot(phone, "conflict");
  }
  await card.getByRole("button", { name: word }).click();
  await phone.getByText("Nothing waits.").waitFor();
  await expect.poll(async () => (await athlete.api<APlan>("GET", `/api/plans/${id}`)).date).toBe(today(days));
  await phone.goto(new URL(`/plans/${id}`, phone.url()).href);
  await phone.getByText("Moved from").waitFor();
  expect(await athlete.api("GET", "/api/sync/conflicts")).toMatchObject({ items: [] });
});

test.each([
  ["complete", "The session is done. Reopen the plan first, if this should still hold."],
  ["skip", "The plan was skipped. Reopen it first, if this should still hold."],
])("what went on elsewhere by “%s” is said in words of the app", async (step, words) => {
  const athlete = await signUp();
  const { id } = await twentySets(athlete);
  const phone = await device(athlete, id);
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Skip" }).click();
  await phone.getByRole("dialog").getByRole("button", { name: "Skip" }).click();
  await phone.getByText("Skipped", { exact: true }).waitFor();
  await athlete.api("POST", `/api/plans/${id}/${step}`, {});
  await phone.context().setOffline(false);

  await phone.getByText("1 change needs you").waitFor();
  await phone.getByRole("link", { name: "What waits" }).click();
  announce(phone, /409/);
  const card = phone.getByRole("listitem").filter({ has: phone.getByRole("button", { name: "Use this change" }) });
  await card.getByRole("button", { name: "Use this change" }).click();
  await card.getByRole("alert").getByText(words).waitFor();
  expect(await card.innerText()).not.toMatch(/possible|version|\/api\/|_/);
  await examine(phone, `conflict-${step}`);
  await card.getByRole("button", { name: "Leave it as it is" }).click();
  await phone.getByText("Nothing waits.").waitFor();
});

test("a set that the server does not take stays until its person drops it", async () => {
  const athlete = await signUp();
  const { id } = await twentySets(athlete);
  const phone = await device(athlete, id);
  await phone.getByRole("button", { name: "Start", exact: true }).click();
  await mark(phone);
  await inStep(phone);
  await phone.context().setOffline(true);
  await mark(phone);
  const [workout] = await performed(athlete);
  await athlete.api("DELETE", `/api/workouts/${workout!.id}`);
  await phone.context().setOffline(false);

  await phone.getByText("1 change needs you").waitFor();
  await phone.goto(new URL("/sync", phone.url()).href);
  await phone.getByText("The server did not take this").waitFor();
  await expectAccessible(phone);
  await expectBigTargets(phone);
  await shoot(phone, "refused");
  await phone.reload();
  await phone.getByRole("button", { name: "Drop it" }).click();
  await phone.getByText("Drop this change for good?").waitFor();
  await phone.getByRole("button", { name: "Drop it" }).click();
  await phone.getByText("Nothing waits.").waitFor();
});

test("a set that the device has no room for is not shown as done, and is once there is room", async () => {
  const athlete = await signUp();
  const { id } = await twentySets(athlete);
  const phone = await device(athlete, id);
  await phone.getByRole("button", { name: "Start", exact: true }).click();
  await mark(phone);
  await inStep(phone);

  // Chromium holds no private window to its quota, so what it throws where there is none is thrown here.
  await phone.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(window, { roomAgain: () => (IDBObjectStore.prototype.add = add) });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  const marks = phone.getByRole("button", { name: /^Mark set/ });
  await marks.first().click();
  await phone.getByRole("alert").getByText("no room left").waitFor();
  expect(await marks.count()).toBe(19);
  await expectAccessible(phone);
  await shoot(phone, "full");

  await phone.evaluate(() => (window as unknown as { roomAgain(): void }).roomAgain());
  await mark(phone);
  await inStep(phone);
  expect((await performed(athlete))[0]!.blocks.flatMap((block) => block.sets)).toHaveLength(2);
  expect(await phone.getByRole("alert").getByText("no room left").count()).toBe(0);
});
