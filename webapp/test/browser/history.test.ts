import { expect, test } from "vitest";
import { type Athlete, expectAccessible, expectBigTargets, open, shoot, signUp } from "./fixture";
import { enter, today } from "./journey";

interface Written {
  id: string;
  blocks: { sets: { id: string }[] }[];
}

/** Four weeks of one session, each a little heavier, the last with a bad day in it; and the same again for today. */
async function fourWeeks(athlete: Athlete): Promise<Written> {
  for (const [i, plus] of [-28, -21, -14, -7].entries()) {
    const plan = await lower(athlete, plus, 100 + 2.5 * i);
    const sets = plan.blocks.flatMap((block) => block.sets);
    const deviations =
      plus === -7
        ? [
            { planned_set_id: sets[3]!.id, actual_reps: 2, actual_rpe: 9.5, reason: "fatigue" },
            { planned_set_id: sets[4]!.id, actual_load: 100, load_unit: "kg", reason: "fatigue" },
            { planned_set_id: sets[7]!.id, outcome: "skipped", reason: "time" },
          ]
        : [{ planned_set_id: sets[1]!.id, actual_rpe: 8 }];
    await athlete.api("POST", `/api/plans/${plan.id}/complete`, { deviations, duration_minutes: 62, session_rpe: 7 });
  }
  return lower(athlete, 0, 110);
}

async function lower(athlete: Athlete, plus: number, load: number): Promise<Written> {
  const squat = { exercise_name: "Back Squat", prescribed_reps: 5, load_unit: "kg", rest_s: 180 };
  const plan = await athlete.api<Written>("POST", "/api/plans", {
    date: today(plus),
    name: "Lower A",
    goal: "Squat 140 kg by spring",
    sport_type: "strength",
    estimated_duration_minutes: 60,
    blocks: [
      {
        name: "Main work",
        block_type: "main",
        sets: [
          { ...squat, prescribed_load: 60, set_type: "warmup", rest_s: 60 },
          ...Array.from({ length: 4 }, () => ({ ...squat, prescribed_load: load, prescribed_rpe: 8 })),
        ],
      },
      {
        name: "Accessories",
        block_type: "accessory",
        sets: Array.from({ length: 3 }, () => ({
          exercise_name: "Romanian Deadlift",
          prescribed_reps: 8,
          prescribed_load: 80,
          load_unit: "kg",
          rest_s: 120,
        })),
      },
    ],
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
  return plan;
}

test("what was done is found again: in the history, whole, and as a curve of an exercise", async () => {
  const athlete = await signUp();
  await fourWeeks(athlete);
  const page = await open({ width: 1280 });
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start" }).waitFor();
  await shoot(page, "today");
  await expectAccessible(page);

  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
  await expectAccessible(page);
  await expectBigTargets(page);
  await shoot(page, "history");

  await page.getByLabel("Find a workout").fill("deadlift");
  await page
    .getByRole("region", { name: "Workouts" })
    .getByRole("link", { name: /Lower A/ })
    .first()
    .click();
  await page.getByText("Skipped").waitFor();
  await expectAccessible(page);
  await shoot(page, "workout");

  await page.getByRole("link", { name: "Back Squat" }).click();
  const curve = page.getByRole("img", { name: /^Estimated one-repetition maximum: 4 values/ });
  await curve.waitFor();
  expect(await curve.locator("circle").count()).toBe(4);
  await page.getByText("As a table").first().click();
  expect(await page.getByRole("figure").first().getByRole("row").count()).toBe(5);
  expect(await page.getByRole("figure").first().getByRole("link", { name: "CSV" }).getAttribute("href")).toContain(
    "data:text/csv",
  );
  await expectAccessible(page);
  await expectBigTargets(page);
  await shoot(page, "exercise");
});

test("the bad day stands in its report as what it was", async () => {
  const athlete = await signUp();
  await fourWeeks(athlete);
  const page = await open({ width: 1280 });
  await enter(page, athlete);
  await page.getByRole("link", { name: "Compare" }).click();
  await page
    .getByRole("link", { name: /Lower A/ })
    .first()
    .click();
  await page.getByText("fewer").first().waitFor();
  await shoot(page, "report");
  await expectAccessible(page);
});
