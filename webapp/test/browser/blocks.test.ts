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

  await page.goto(new URL("/calendar", page.url()).href);
  await page.getByRole("link", { name: "Volume Week 2 of 4" }).waitFor();
  await page
    .getByRole("button", { name: /; part of Volume$/ })
    .first()
    .waitFor();
  await examine(page, "calendar-blocks");

  await page.goto(new URL(`/plans/new?date=${today()}`, page.url()).href);
  await page.getByText("Goal, sport, notes").click();
  expect(await page.getByLabel("Part of").locator("option").allTextContents()).toEqual(["Nothing", "Volume"]);
});

test("weeks say what happened in them by the log, and keep what was learned", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  const block = await athlete.api<{ id: string }>("POST", "/api/training-blocks", {
    name: "Volume",
    phase: "accumulation",
    modality: "strength",
    start_date: day(today(), -15),
    weeks: 4,
    intent: "More sets at the same effort",
  });
  for (const [plus, load] of [
    [-14, 100],
    [-7, 105],
    [-1, 110],
    [3, 110],
  ] as const) {
    const set = { exercise_name: "Back Squat", prescribed_reps: 5, prescribed_load: load, load_unit: "kg" };
    const plan = await athlete.api<{ id: string }>("POST", "/api/plans", {
      date: day(today(), plus),
      name: "Lower A",
      training_block_id: block.id,
      blocks: [{ block_type: "main", sets: [set, set, set] }],
    });
    await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
    if (plus === -14 || plus === -1) await athlete.api("POST", `/api/plans/${plan.id}/complete`, {});
  }
  const page = await open();
  await enter(page, athlete);
  await installed(page);
  await page.goto(new URL("/settings/blocks", page.url()).href);
  await page.getByRole("link", { name: "Look at it Volume" }).click();
  await page.getByText("4 sessions were planned.").waitFor();
  await page.getByText("2 done, 1 of which nobody said what became of it, 1 to come.").waitFor();
  await page.getByRole("row", { name: /^1 from/ }).waitFor();
  await page.getByText("Nobody has said yet.").waitFor();
  await page.getByRole("button", { name: "Say it" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText("Say what was learned.").waitFor();
  await sheet.getByLabel("In your own words").fill("Volume went up, and the knee said nothing.");
  await sheet.getByLabel("Worth reading before the next one").fill("Four weeks are enough\n\nSleep more");
  await examine(page, "block-learned");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Volume went up, and the knee said nothing.").waitFor();
  await examine(page, "block-page");
  const { learned } = await athlete.api<{ learned: { key_learnings: string[] } }>(
    "GET",
    `/api/training-blocks/${block.id}/summary`,
  );
  expect(learned.key_learnings).toEqual(["Four weeks are enough", "Sleep more"]);

  await inStep(page);
  announce(page, OFFLINE);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/As it was known /).waitFor();
  await page.getByText("4 sessions were planned.").waitFor();
});

test(
  "how far one is in a sport is said, changed and taken away, with no network too",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const page = await open();
    await enter(page, athlete);
    await installed(page);
    await page.goto(new URL("/settings/levels", page.url()).href);
    await page.getByText("Nothing is written down yet.").waitFor();
    await inStep(page);
    announce(page, OFFLINE);
    await page.context().setOffline(true);
    const sheet = page.getByRole("dialog");
    await page.getByRole("button", { name: "Add a sport" }).click();
    await sheet.getByLabel("Sport").selectOption("weightlifting");
    await sheet.getByRole("button", { name: "Intermediate" }).click();
    await sheet.getByLabel("Training it since").fill("2023-09-01");
    await sheet.getByLabel("What you bring to it").fill("Ten years of gymnastics");
    await sheet.getByLabel(/^What is still missing/).fill("Overhead position\n\n Pulling from the floor ");
    await examine(page, "level");
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByText("Pulling from the floor").waitFor();

    await page.getByRole("button", { name: "Add a sport" }).click();
    expect(await sheet.getByLabel("Sport").locator("option").allTextContents()).not.toContain("Weightlifting");
    await sheet.getByRole("button", { name: "Advanced" }).click();
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("button", { name: "Edit Weightlifting" }).click();
    await sheet.getByRole("button", { name: "Advanced" }).click();
    await sheet.getByRole("button", { name: "Keep" }).click();
    await sheet.waitFor({ state: "detached" });
    await page.context().setOffline(false);
    await inStep(page);
    await examine(page, "levels");
    type Levels = { items: { modality: string; level: string; gaps: string[]; foundation: string | null }[] };
    const kept = async () => (await athlete.api<Levels>("GET", "/api/training-levels")).items;
    expect((await kept()).sort((a, b) => a.modality.localeCompare(b.modality))).toMatchObject([
      { modality: "strength", level: "advanced", gaps: [], foundation: null },
      {
        modality: "weightlifting",
        level: "advanced",
        gaps: ["Overhead position", "Pulling from the floor"],
        foundation: "Ten years of gymnastics",
      },
    ]);

    await page.getByRole("button", { name: "Remove Strength" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await inStep(page);
    await page.getByText("Strength").waitFor({ state: "detached" });
    expect((await kept()).map(({ modality }) => modality)).toEqual(["weightlifting"]);
  },
);
