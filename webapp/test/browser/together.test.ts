import { expect, test } from "vitest";
import { announce, examine, OFFLINE, open, signUp } from "./fixture";
import { arrive, day, enter, installed, today } from "./journey";

interface APlan {
  id: string;
  blocks: { sets: { id: string }[] }[];
}

test(
  "what hangs together is walked through, from a workout to the knee and on, by keyboard too",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const knee = await athlete.api<{ id: string }>("POST", "/api/injuries", { name: "Left knee", joint: "knee" });
    await athlete.api("POST", "/api/constraints", {
      name: "Leave alone: knee flexion above 60 kg",
      injury_id: knee.id,
      effect: "caution",
      forbids: [{ type: "joint_action", name: "knee_flexion", above_load: 60, load_unit: "kg" }],
    });
    const goal = await athlete.api<{ id: string }>("POST", "/api/goals", { name: "Squat 140 kg by summer" });
    const set = { exercise_name: "Back Squat", prescribed_reps: 5, prescribed_load: 100, load_unit: "kg" };
    const row = { exercise_name: "Barbell Row", prescribed_reps: 8, prescribed_load: 60, load_unit: "kg" };
    const plan = await athlete.api<APlan>("POST", "/api/plans", {
      date: day(today(), -1),
      name: "Lower A",
      goal_ids: [goal.id],
      blocks: [{ block_type: "main", sets: [set, set, set, row] }],
    });
    await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
    const { workout_id } = await athlete.api<{ workout_id: string }>("POST", `/api/plans/${plan.id}/complete`, {
      deviations: [{ planned_set_id: plan.blocks[0]!.sets[2]!.id, outcome: "done", actual_load: 80 }],
    });
    await athlete.api("POST", "/api/journal", {
      entry_type: "symptom",
      raw_text: "The knee hurt on the third set, so I took twenty kilos off.",
      links: [
        { target_type: "workout", target_id: workout_id },
        { target_type: "injury", target_id: knee.id },
      ],
    });

    const page = await open();
    await enter(page, athlete);
    await installed(page);
    await page.goto(new URL(`/workouts/${workout_id}`, page.url()).href);
    await page.getByRole("link", { name: "What hangs together" }).click();
    await page.getByRole("heading", { level: 1, name: "Lower A" }).waitFor();
    const picture = page.getByRole("group", { name: "Picture of what hangs together with Lower A" });
    const entry = picture.getByRole("link", { name: /^The knee hurt on the third.* explains Lower A/ });
    await entry.waitFor();
    await examine(page, "together-workout");
    await entry.click();
    await page.getByRole("heading", { level: 1, name: /^The knee hurt/ }).waitFor();
    await examine(page, "together-entry");

    await page
      .getByRole("link", { name: /has to do with Left knee\.$/ })
      .last()
      .focus();
    await page.keyboard.press("Enter");
    await arrive(page, "Left knee");
    await page.getByRole("listitem").filter({ hasText: "Left knee brings Leave alone" }).waitFor();
    await examine(page, "together-injury");

    await page.goto(new URL(`/goals/${goal.id}`, page.url()).href);
    await page.getByRole("link", { name: "What hangs together" }).click();
    await page.getByRole("heading", { level: 1, name: "Squat 140 kg by summer" }).waitFor();
    await page
      .getByRole("group", { name: "Picture of what hangs together with Squat 140 kg by summer" })
      .getByRole("link", { name: /Lower A \(plan, .*\) serves Squat 140 kg by summer\.$/ })
      .waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: /Lower A \(workout, .*\) counts toward Squat 140 kg by summer/ })
      .waitFor();
    await examine(page, "together-goal");

    await page.goto(new URL(`/plans/${plan.id}`, page.url()).href);
    await page.getByRole("link", { name: "What hangs together" }).click();
    await page.getByText(/^Lower A \(plan, .*\) asks for Back Squat, 3 sets\.$/).waitFor();
    await page.getByText(/serves Squat 140 kg by summer\.$/).waitFor();
    await examine(page, "together-plan");

    announce(page, OFFLINE);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/As it was known /).waitFor();
    expect(
      await page
        .getByRole("group", { name: /^Picture/ })
        .getByRole("link")
        .count(),
    ).toBeGreaterThan(2);
  },
);
