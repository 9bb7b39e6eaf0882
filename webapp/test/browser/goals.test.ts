import { expect, test } from "vitest";
import { announce, type Athlete, examine, OFFLINE, open, signUp } from "./fixture";
import { enter, inStep, installed, today } from "./journey";

/** One workout of three sets of five. */
function squatted(athlete: Athlete, plus: number, load: number): Promise<unknown> {
  const set = { exercise_name: "Back Squat", reps: 5, load, load_unit: "kg", rpe: 8 };
  return athlete.api("POST", "/api/workouts", {
    name: "Lower A",
    date: today(plus),
    duration_minutes: 50,
    blocks: [{ sets: [set, set, set] }],
  });
}

test("a goal says how far it is by the log, since when and how sure", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  await squatted(athlete, -35, 100);
  await squatted(athlete, -20, 110);
  await squatted(athlete, -6, 115);
  const found = await athlete.api<{ items: { id: string; name: string }[] }>("GET", "/api/exercises?query=back+squat");
  const squat = found.items.find(({ name }) => name === "Back Squat")!.id;
  const target = { metric: "estimated_max", exercise_id: squat, value: 160, unit: "kg" };
  const goal = await athlete.api<{ id: string }>("POST", "/api/goals", {
    name: "Squat 160",
    start_date: today(-28),
    target_date: today(60),
    target,
  });
  const often = { metric: "workouts_per_week", value: 3 };
  await athlete.api("POST", "/api/goals", { name: "Train more often", start_date: today(-10), target: often });
  await athlete.api("POST", "/api/goals", { name: "Feel better" });
  const plan = await athlete.api<{ id: string }>("POST", "/api/plans", {
    date: today(1),
    name: "Lower B",
    goal_ids: [goal.id],
    blocks: [{ block_type: "main", sets: [{ exercise_name: "Back Squat", prescribed_reps: 5 }] }],
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});

  const page = await open();
  await enter(page, athlete);
  await installed(page);
  await page.goto(new URL("/settings/goals", page.url()).href);
  await page.getByText(/Stands at [\d.]+\skg, estimated from the last workouts/).waitFor();
  await page.getByText(/over the last four weeks/).waitFor();
  await page.getByText("There is no number to measure it by.", { exact: false }).waitFor();
  await examine(page, "goals-progress");

  await page.getByRole("link", { name: "Look at it Squat 160" }).click();
  await page.getByRole("heading", { level: 1, name: "Squat 160" }).waitFor();
  await page.getByText(/% of the way, [\d.]+\skg to go\./).waitFor();
  await page.getByText(/^It began at [\d.]+\skg: what the log had by/).waitFor();
  await page.getByText("From 2 workouts that say something about it. An estimate from so little may be off.").waitFor();
  await page.getByText("60 days are left.").waitFor();
  await page.getByRole("link", { name: "Lower B" }).waitFor();
  await examine(page, "goal-page");

  // What the log says moves it while the page is open; one good day is none yet.
  await squatted(athlete, 0, 150);
  await page.getByText(/Stands at 141\.8\skg/).waitFor();
  await squatted(athlete, 0, 150);
  await page.getByText("Reached by the log").waitFor();
  await examine(page, "goal-reached");

  await inStep(page);
  announce(page, OFFLINE);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/As it was known /).waitFor();
  await page.getByText("Reached by the log").waitFor();
  await examine(page, "goal-offline");
  expect(await page.getByText("Stands at").count()).toBe(1);
});
