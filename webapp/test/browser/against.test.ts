import { expect, test } from "vitest";
import { announce, type Athlete, examine, OFFLINE, open, signUp } from "./fixture";
import { enter, inStep, installed, moment, today } from "./journey";

interface APlan {
  id: string;
  status: string;
  warnings: { severity: string }[];
  blocks: { sets: { exercise_name: string; prescribed_load: number | null }[] }[];
}

/** A knee that must not be bent under a load. */
async function withKnee(athlete: Athlete): Promise<void> {
  const knee = await athlete.api<{ id: string }>("POST", "/api/injuries", {
    name: "Left knee",
    joint: "knee",
    side: "left",
    status: "active",
  });
  await athlete.api("POST", "/api/constraints", {
    name: "Leave alone: knee flexion",
    injury_id: knee.id,
    effect: "forbid",
    forbids: [{ type: "joint_action", name: "knee_flexion" }],
  });
}

/** What was lifted lately, so that a load can be carried over. */
async function withLog(athlete: Athlete): Promise<void> {
  const sets = [
    ["Back Squat", 120],
    ["Romanian Deadlift", 100],
    ["Hip Thrust", 140],
    ["Good Morning", 60],
  ].map(([exercise_name, load]) => ({ exercise_name, load, reps: 5, load_unit: "kg", rpe: 8 }));
  await athlete.api("POST", "/api/workouts", {
    name: "Lower",
    start_time: moment(today(-5), "10:00").toISOString(),
    duration_minutes: 60,
    blocks: [{ sets }],
  });
}

function draft(athlete: Athlete, name: string, date = today()): Promise<APlan> {
  const set = { exercise_name: "Back Squat", prescribed_reps: 5, prescribed_load: 100, load_unit: "kg" };
  const bench = { exercise_name: "Bench Press", prescribed_reps: 5, prescribed_load: 60, load_unit: "kg" };
  return athlete.api<APlan>("POST", "/api/plans", {
    date,
    name,
    blocks: [{ block_type: "main", sets: [set, set, set, bench, bench] }],
  });
}

test("a plan against a limit says why, offers something else, and one tap takes it", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  await withKnee(athlete);
  await withLog(athlete);
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL(`/plans/new?date=${today()}`, page.url()).href);
  const sheet = page.getByRole("dialog");
  await page.getByLabel("Name", { exact: true }).fill("Lower A");
  await page.getByRole("button", { name: "Add an exercise" }).click();
  await page.getByLabel("Find an exercise").fill("Back Squat");
  await sheet.getByText("Back Squat", { exact: true }).click();
  const line = page.getByRole("group", { name: "Back Squat, line 1" });
  await line.getByLabel("Reps").fill("5");
  await line.getByLabel("Load").fill("100");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page
    .getByText(/Back Squat involves knee flexion/)
    .first()
    .waitFor();
  // A server that takes its time is not waited for: the plan's page says the same, and leads back.
  const back = page.getByRole("link", { name: "Choose something else" });
  if (await back.isVisible()) await back.click();

  const against = page.getByRole("region", { name: "A limit is against this" });
  await against.getByText(/“Leave alone: knee flexion”: Back Squat involves knee flexion/).waitFor();
  expect(await page.getByText(/override_reason|Instead: /).count()).toBe(0);
  const instead = against.getByRole("button").filter({ has: page.getByRole("strong") });
  await instead.first().waitFor();
  await examine(page, "against-editor");
  const name = await instead.first().getByRole("strong").innerText();
  await instead.first().click();
  await page.getByRole("heading", { level: 3, name }).waitFor();
  expect(await against.count()).toBe(0);
  await examine(page, "against-swapped");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByText("Planned", { exact: true }).waitFor();
  await inStep(page);
  const { items } = await athlete.api<{ items: { id: string; status: string }[] }>(
    "GET",
    `/api/plans?from=${today()}&to=${today()}`,
  );
  const plan = await athlete.api<APlan>("GET", `/api/plans/${items[0]!.id}`);
  expect([plan.status, plan.blocks[0]!.sets[0]!.exercise_name]).toEqual(["confirmed", name]);
});

test("a draft says what is against it before anybody confirms it", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  await withKnee(athlete);
  await athlete.api("POST", "/api/constraints", {
    name: "With care: bench press",
    effect: "caution",
    forbids: [{ type: "exercise", exercise_name: "Bench Press" }],
  });
  await draft(athlete, "Lower A");
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL(`/calendar?date=${today()}`, page.url()).href);
  await page.getByRole("listitem").filter({ hasText: "Lower A" }).getByText("Against a limit").waitFor();
  await page.getByRole("button", { name: /Lower A, Draft, Against a limit/ }).waitFor();
  await examine(page, "calendar-limited");
  await page.getByRole("link", { name: "Lower A" }).click();
  const against = page.getByRole("region", { name: "A limit is against this" });
  await against.getByText(/Back Squat involves knee flexion/).waitFor();
  await against.getByRole("link", { name: "Choose something else" }).waitFor();
  const toThink = page.locator(".warnings");
  await toThink.getByText(/Bench Press/).waitFor();
  expect(await toThink.getByText(/Back Squat/).count()).toBe(0);
  await examine(page, "against-draft");

  await page.getByRole("button", { name: "Confirm" }).click();
  const refused = page.getByRole("alert", { name: "A limit is against this" });
  await refused.getByRole("button", { name: "Leave it a draft" }).waitFor();
  expect(await page.getByRole("button", { name: "Complete as written" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Skip" }).count()).toBe(0);
  await examine(page, "against-refused");
  await refused.getByRole("button", { name: "Leave it a draft" }).click();
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  await page.getByRole("button", { name: "Cancel the plan" }).waitFor();
});

test(
  "a draft is marked by the limits that count now, and by those of its last saving while the graph is away",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const plan = await draft(athlete, "Lower A");
    const { id } = await athlete.api<{ id: string }>("POST", "/api/constraints", {
      name: "Rest the squat",
      effect: "forbid",
      forbids: [{ type: "exercise", exercise_name: "Back Squat" }],
    });
    expect(plan.warnings).toEqual([]);
    const page = await open();
    await enter(page, athlete);
    const calendar = new URL(`/calendar?date=${today()}`, page.url()).href;
    await page.goto(calendar);
    const item = page.getByRole("listitem").filter({ hasText: "Lower A" });
    await item.getByText("Against a limit", { exact: true }).waitFor();
    await page.getByRole("button", { name: /Lower A, Draft, Against a limit$/ }).waitFor();
    await page.getByRole("link", { name: "Lower A" }).click();
    const against = page.getByRole("region", { name: "A limit is against this" });
    await against.getByText("“Rest the squat”: it names Back Squat.").waitFor();
    expect(await against.getByText("when the plan was last saved").count()).toBe(0);
    await against.getByRole("link", { name: "Choose something else" }).click();
    await against.getByText("“Rest the squat”: it names Back Squat.").waitFor();
    await examine(page, "against-since");

    // Saved as it is, the draft remembers it; then the limit goes.
    const whole = await athlete.api<Record<string, unknown>>("GET", `/api/plans/${plan.id}`);
    await athlete.api("PUT", `/api/plans/${plan.id}`, { name: "Lower B", date: whole.date, blocks: whole.blocks });
    await athlete.api("DELETE", `/api/constraints/${id}`);
    await page.goto(calendar);
    await page.getByRole("button", { name: /Lower B, Draft$/ }).waitFor();
    expect(await page.getByText("Against a limit").count()).toBe(0);

    announce(page, /503/);
    await page.route("**/api/graph/conflicts", (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await page.getByRole("button", { name: /Lower B, Draft, Against a limit when last saved$/ }).waitFor();
    const saved = page.getByRole("listitem").filter({ hasText: "Lower B" });
    await saved.getByText("Against a limit when last saved").waitFor();
    await page
      .getByRole("list", { name: "What the marks mean" })
      .getByText("Against a limit when last saved")
      .waitFor();
    await examine(page, "calendar-limited-saved");
    await page.getByRole("link", { name: "Lower B" }).click();
    await against.getByText("This was found when the plan was last saved.").waitFor();
    await page.getByText("What was checked").waitFor();
    await examine(page, "against-saved");
    await against.getByRole("link", { name: "Choose something else" }).click();
    await page.getByRole("heading", { level: 1, name: "Change the plan" }).waitFor();
    await against.getByText("This was found when the plan was last saved.").waitFor();
    await examine(page, "against-editor-saved");
  },
);

test("what a limit is against is done all the same, with a reason that stays", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  await withKnee(athlete);
  const plan = await draft(athlete, "Lower A");
  const page = await open();
  await enter(page, athlete);
  await page.getByRole("button", { name: "Confirm" }).click();
  const card = page.getByRole("alert", { name: "A limit is against Lower A, today" });
  await card.getByText(/Back Squat involves knee flexion/).waitFor();
  expect(await page.getByRole("button", { name: "Start", exact: true }).count()).toBe(0);
  await examine(page, "against-today");

  await page.getByRole("link", { name: "What waits" }).click();
  await page.getByText(/Back Squat involves knee flexion/).waitFor();
  await examine(page, "against-sync");
  await page.getByRole("link", { name: "Choose something else" }).click();
  await page.getByRole("region", { name: "A limit is against this" }).waitFor();

  await page.goto(new URL(`/plans/${plan.id}`, page.url()).href);
  await page.getByText("Do it all the same").click();
  await page.getByRole("button", { name: "Plan it all the same" }).click();
  await page.getByText("Say why. It stays with the plan.").waitFor();
  await examine(page, "against-plan");
  await page.getByLabel("Why all the same?").fill("The doctor wants me to try.");
  await page.getByRole("button", { name: "Plan it all the same" }).click();
  await page.getByText("Against a limit, all the same").waitFor();
  await page.getByText("“The doctor wants me to try.”").waitFor();
  await page.getByText("What was checked").click();
  await page.getByText("When it was written", { exact: false }).waitFor();
  await page.getByText("Left knee → brings → Leave alone: knee flexion → limits", { exact: false }).first().waitFor();
  await examine(page, "checked");
  await inStep(page);
  expect((await athlete.api<APlan>("GET", `/api/plans/${plan.id}`)).warnings.map(({ severity }) => severity)).toContain(
    "overridden",
  );
});

test(
  "what was confirmed and begun without a network waits for a word why, and everything behind it goes with it",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    await withKnee(athlete);
    const plan = await draft(athlete, "Lower A");
    const page = await open();
    await enter(page, athlete);
    await installed(page);
    await inStep(page);
    announce(page, OFFLINE);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Confirm" }).click();
    // What is known to be against it is no mere hint while it waits to be sent.
    await page.getByRole("link", { name: "Lower A" }).first().click();
    await page.getByText("Planned", { exact: true }).waitFor();
    const against = page.getByRole("region", { name: "A limit is against this" });
    await against.getByText(/Back Squat involves knee flexion/).waitFor();
    expect(
      await page
        .locator(".warnings")
        .getByText(/Back Squat/)
        .count(),
    ).toBe(0);
    await examine(page, "against-waiting");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page
      .getByRole("button", { name: /^Mark set/ })
      .first()
      .click();
    await expect.poll(() => page.getByRole("button", { name: /^Mark set/ }).count()).toBe(4);
    await page.context().setOffline(false);
    await page.goto(new URL("/", page.url()).href);
    const card = page.getByRole("alert", { name: "A limit is against Lower A, today" });
    await card.getByText("Do it all the same").click();
    await card.getByLabel("Why all the same?").fill("It was done already.");
    await card.getByRole("button", { name: "Plan it all the same" }).click();
    await expect.poll(() => card.count()).toBe(0);
    await inStep(page);
    expect((await athlete.api<APlan>("GET", `/api/plans/${plan.id}`)).status).toBe("in_progress");
  },
);
