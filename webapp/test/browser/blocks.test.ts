import { expect, test } from "vitest";
import { announce, examine, OFFLINE, open, signUp } from "./fixture";
import { day, enter, inStep, installed, today } from "./journey";

test("weeks of training are written down without a network, and do not overlap", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  const page = await open();
  await enter(page, athlete);
  await installed(page);
  await page.goto(new URL("/settings/blocks", page.url()).href);
  await page.getByText("No weeks are written down yet.").waitFor();
  await inStep(page);
  announce(page, OFFLINE);
  await page.context().setOffline(true);
  const sheet = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a training block" }).click();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText("Give it a name.").waitFor();
  await sheet.getByLabel("What is it called?").fill("Volume");
  await sheet.getByLabel("From").fill(day(today(), -8));
  await sheet.getByLabel("What they are meant to do").fill("More sets at the same effort");
  await sheet.getByLabel("Sessions a week, if you like").fill("4");
  await examine(page, "block");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Week 2 of 4").waitFor();

  await page.getByRole("button", { name: "Add a training block" }).click();
  await sheet.getByLabel("What is it called?").fill("Strength");
  await sheet.getByLabel("Kind of weeks").selectOption("intensification");
  await sheet.getByLabel("From").fill(today());
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText(/^In these days is already “Volume”/).waitFor();
  await examine(page, "block-overlap");
  await sheet.getByLabel("From").fill(day(today(), 20));
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText("To come").waitFor();
  await page.context().setOffline(false);
  await inStep(page);
  await examine(page, "blocks");
  const { items } = await athlete.api<{ items: { name: string }[] }>("GET", "/api/training-blocks");
  expect(items.map(({ name }) => name)).toEqual(["Volume", "Strength"]);

  await page.goto(new URL(`/plans/new?date=${today()}`, page.url()).href);
  await page.getByText("Goal, sport, notes").click();
  expect(await page.getByLabel("Part of").locator("option").allTextContents()).toEqual(["Nothing", "Volume"]);
});
