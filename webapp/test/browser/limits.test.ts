import { expect, test } from "vitest";
import { examine, open, signUp } from "./fixture";
import { enter, inStep, today } from "./journey";

interface Limit {
  id: string;
  name: string;
  notes: string | null;
  forbids: { above_load: number | null; load_unit: string | null }[];
}

test("a limit keeps its name and the unit of its load when a note is added to it", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const limit = await athlete.api<Limit>("POST", "/api/constraints", {
    name: "What the physio said",
    effect: "forbid",
    forbids: [{ type: "joint_action", name: "knee_flexion", above_load: 100, load_unit: "lb" }],
  });
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL("/settings/injuries", page.url()).href);
  // Plans that are against it quote its name.
  await page.getByRole("button", { name: "What the physio said Leave it alone: Knee flexion" }).waitFor();
  await page.getByRole("button", { name: /Knee flexion above 100/ }).click();
  const sheet = page.getByRole("dialog");
  expect(await sheet.getByLabel("Only above (lb)").inputValue()).toBe("100");
  await sheet.getByLabel("Notes").fill("Until the next visit.");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await inStep(page);
  const kept = await athlete.api<Limit>("GET", `/api/constraints/${limit.id}`);
  expect([kept.name, kept.notes, kept.forbids[0]?.above_load, kept.forbids[0]?.load_unit]).toEqual([
    "What the physio said",
    "Until the next visit.",
    100,
    "lb",
  ]);

  await page.getByRole("button", { name: /Knee flexion above 100/ }).click();
  await sheet.getByRole("button", { name: "With care" }).click();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await inStep(page);
  expect((await athlete.api<Limit>("GET", `/api/constraints/${limit.id}`)).name).toMatch(/^With care: Knee flexion/);
});

test("a goal measured in another way keeps the unit of its load", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const target = { metric: "estimated_max", exercise_name: "Back Squat", value: 315, unit: "lb" };
  const { id } = await athlete.api<{ id: string }>("POST", "/api/goals", { name: "Three plates", target });
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL(`/goals/${id}`, page.url()).href);
  await page.getByRole("button", { name: "Edit" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Load", exact: true }).click();
  expect(await sheet.getByLabel("How much (lb)").inputValue()).toBe("315");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await inStep(page);
  const goal = await athlete.api<{ target: { metric: string; value: number; unit: string } }>(
    "GET",
    `/api/goals/${id}`,
  );
  expect([goal.target.metric, goal.target.value, goal.target.unit]).toEqual(["load", 315, "lb"]);
});

test("an injury is in a muscle and hurts since the day that is given", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL("/settings/injuries", page.url()).href);
  await page.getByRole("button", { name: "Add an injury" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("What is it?").fill("Pulled hamstring");
  await sheet.getByLabel("Where").selectOption({ label: "hamstrings" });
  await sheet.getByLabel("Since").fill(today(3));
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText("It cannot begin after today.").waitFor();
  await sheet.getByLabel("Since").fill("2026-11-01");
  await examine(page, "injury-muscle");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText("hamstrings · since 1 Nov 2026").waitFor();
  await page.getByRole("heading", { level: 2, name: "Pulled hamstring" }).waitFor();
  await inStep(page);
  await page.getByText("hamstrings · since 1 Nov 2026").waitFor();
  const { items } = await athlete.api<{ items: Record<string, string>[] }>("GET", "/api/injuries");
  expect(items).toMatchObject([{ muscle: "hamstrings", joint: null, status_since: "2026-11-01" }]);

  await page.getByRole("button", { name: "Getting better" }).click();
  await page.getByText(/^hamstrings · since .+ · began 1 Nov 2026$/).waitFor();
  await examine(page, "injury-better");
});

test("a limit that does not count says why, and none goes without being asked for", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const knee = await athlete.api<{ id: string }>("POST", "/api/injuries", { name: "Left knee", status: "resolved" });
  const forbids = [{ type: "joint_action", name: "knee_flexion" }];
  const add = (name: string, more: object): Promise<unknown> =>
    athlete.api("POST", "/api/constraints", { name, forbids, ...more });
  await add("Of the knee", { injury_id: knee.id });
  await add("Over", { start_date: "2026-01-01", end_date: "2026-02-01" });
  await add("Later", { start_date: today(10) });
  await add("Counts", { end_date: today(10) });
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL("/settings/injuries", page.url()).href);
  await page.getByText("Does not count: the injury is over").waitFor();
  await page.getByText("Was until 1 Feb 2026").waitFor();
  await page.getByText(/^From /).waitFor();
  expect(await page.getByRole("listitem").filter({ hasText: "Counts" }).innerText()).toMatch(/until/);
  await examine(page, "limits-idle");

  await page.getByRole("button", { name: "Remove Of the knee" }).click();
  await page.getByText("Remove it?").waitFor();
  await examine(page, "limits-remove");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Of the knee Leave it alone" }).waitFor();
  await page.getByRole("button", { name: "Remove Later" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await inStep(page);
  const { items } = await athlete.api<{ items: Limit[] }>("GET", "/api/constraints");
  expect(items.map(({ name }) => name).sort()).toEqual(["Counts", "Of the knee", "Over"]);
});

test("a load that cannot be is said at the load", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL("/settings/injuries", page.url()).href);
  await page.getByRole("button", { name: "Add a limit" }).click();
  const sheet = page.getByRole("dialog");
  // What is missing has the focus, also where it is chosen with a button.
  await sheet.getByRole("button", { name: "One exercise", exact: true }).click();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText("Choose the exercise.").waitFor();
  const choice = sheet.getByRole("button", { name: "Choose an exercise" });
  await expect.poll(() => choice.evaluate((button) => button === document.activeElement)).toBe(true);
  await sheet.getByRole("button", { name: "A movement of a joint", exact: true }).click();
  await sheet.getByLabel("Which one").selectOption("knee_flexion");
  const above = sheet.getByLabel("Only above (kg)");
  const invalid = async (): Promise<(string | null)[]> =>
    Promise.all([sheet.getByLabel("Which one"), above].map((field) => field.getAttribute("aria-invalid")));
  await above.fill("-5");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText("From 0 to 10,000.").waitFor();
  expect(await invalid()).toEqual(["false", "true"]);
  await examine(page, "limit-load");
  await above.fill("heavy");
  await sheet.getByText("This is not a number.").waitFor();
  await above.fill("0");
  expect(await invalid()).toEqual(["false", "false"]);
});

test("a limit counts from the day that is given until another one", { timeout: 60_000 }, async () => {
  const athlete = await signUp();
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL("/settings/injuries", page.url()).href);
  await page.getByRole("button", { name: "Add a limit" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Which one").selectOption("knee_flexion");
  expect(await sheet.getByLabel("From").inputValue()).toBe(today());
  await sheet.getByLabel("From").fill("");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await sheet.getByText("Choose the first day.").waitFor();
  await sheet.getByLabel("From").fill(today(10));
  await sheet.getByLabel("Until").fill(today(9));
  await sheet.getByText("Choose a day that is not before the first one.").waitFor();
  await examine(page, "limit-days");
  await sheet.getByLabel("Until").fill(today(12));
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText(/^From /).waitFor();
  await inStep(page);
  const { items } = await athlete.api<{ items: object[] }>("GET", "/api/constraints");
  expect(items).toMatchObject([{ start_date: today(10), end_date: today(12) }]);
});
