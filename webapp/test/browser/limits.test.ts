import { expect, test } from "vitest";
import { open, signUp } from "./fixture";
import { enter, inStep } from "./journey";

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
