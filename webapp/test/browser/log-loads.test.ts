import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { type Athlete, examine, open, shoot, signUp } from "./fixture";
import { enter, inStep, mark, today } from "./journey";
import { done, menuOf, planned, rowOf, withPlan } from "./logbook";

const GARAGE = {
  name: "Garage",
  is_default: true,
  bars: [
    { name: "Old bar", weight: 17.5, weight_unit: "kg" },
    { name: "EZ bar", weight: 8, weight_unit: "kg" },
  ],
  plates: [20, 10, 5, 2.5].map((weight) => ({ weight, weight_unit: "kg", pairs: 2 })),
};

test(
  "plates and warm-ups are those of the athlete's own bar, and a record is only what is one",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    await athlete.api("POST", "/api/equipment", GARAGE);
    const exercises = await earlier(athlete, [
      ["Back Squat", 5, 40],
      ["Bench Press", 5, 100],
      ["Deadlift", 5, 120],
    ]);
    await withPlan(athlete, [
      [planned("Back Squat", 102.5, 2)],
      [planned("Bench Press", 100, 1)],
      [planned("Deadlift", null, 1, { percent_1rm: 80 })],
    ]);
    const page = await open();
    await enter(page, athlete);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const sheet = page.getByRole("dialog");
    const button = (name: string | RegExp): Locator => sheet.getByRole("button", { name });

    await menuOf(page, "Back Squat", "Plates");
    await sheet.getByText("On each side: 20 kg, 20 kg, 2.5 kg").waitFor();
    await examine(page, "log-plates");
    await button("More Load").click();
    await sheet.getByText("105 kg cannot be loaded with what is there.").waitFor();
    await sheet.getByRole("heading", { name: "Below: 102.5 kg" }).waitFor();
    await examine(page, "log-plates-unreachable");
    await button("Use 107.5 kg").click();
    await expect.poll(() => rowOf(page, "Back Squat", 1).textContent()).toContain("107.5");
    await page.getByRole("button", { name: "Undo: changed numbers, Back Squat" }).click();
    await expect.poll(() => rowOf(page, "Back Squat", 1).textContent()).toContain("102.5");

    await menuOf(page, "Back Squat", "Plates");
    await button(/^Add \d warm-up sets$/).click();
    const squat = page.getByRole("region", { name: "Back Squat" });
    await expect.poll(() => squat.getByText("Warm-up", { exact: true }).count()).toBe(5);
    await shoot(page, "log-warm-up", [390]);
    for (let i = 0; i < 5; i++) await mark(page);
    expect(await squat.locator("li").first().textContent()).toContain("Warm-up");
    const record = page.getByText(/^Record:/);
    expect(await record.count()).toBe(0);
    await mark(page);
    await squat.getByText("Record: 102.5 kg for 5").waitFor();
    await page.getByRole("button", { name: /^Undo: Back Squat/ }).click();
    await expect.poll(() => record.count()).toBe(0);
    await mark(page);
    await mark(page);
    await expect.poll(() => record.count()).toBe(1);

    await rowOf(page, "Bench Press", 1).click();
    await sheet.getByText("Not loadable with your plates").waitFor();
    await button("lb").click();
    await expect.poll(() => sheet.getByLabel(/^Load/).inputValue()).toBe("220.5");
    await examine(page, "log-set");
    await button("Done").click();
    await expect.poll(() => rowOf(page, "Bench Press", 1).textContent()).toContain("220.5");
    await expect.poll(() => record.count()).toBe(1);

    const share = await eightyPercent(athlete, exercises.get("Deadlift"));
    await expect.poll(() => rowOf(page, "Deadlift", 1).textContent()).toContain(String(share));
    await mark(page);
    await page.reload();
    await squat.getByText("Record: 102.5 kg for 5").waitFor();
    await inStep(page);
    const [squats, benches, deadlifts] = await done(athlete);
    expect(squats!.filter((set) => set.set_type === "warmup").map((set) => set.load)).toEqual([
      17.5, 17.5, 37.5, 57.5, 77.5,
    ]);
    expect([benches![0]!.load, benches![0]!.load_unit, deadlifts![0]!.load]).toEqual([220.5, "lb", share]);
  },
);

/** A workout of last week; answers the id of each exercise. */
async function earlier(athlete: Athlete, sets: [string, number, number][]): Promise<Map<string, string>> {
  const workout = await athlete.api<{ blocks: { sets: { exercise_name: string; exercise_id: string }[] }[] }>(
    "POST",
    "/api/workouts",
    {
      start_time: `${today(-7)}T18:00:00+01:00`,
      end_time: `${today(-7)}T19:00:00+01:00`,
      sport_type: "strength",
      blocks: [{ sets: sets.map(([exercise_name, reps, load]) => ({ exercise_name, reps, load, load_unit: "kg" })) }],
    },
  );
  return new Map(workout.blocks.flatMap((block) => block.sets.map((set) => [set.exercise_name, set.exercise_id])));
}

async function eightyPercent(athlete: Athlete, exercise: string | undefined): Promise<number> {
  const { current } = await athlete.api<{ current: { e1rm: number } }>(
    "GET",
    `/api/insight/e1rm?exercise_id=${exercise}`,
  );
  return Math.round((0.8 * current.e1rm) / 2.5) * 2.5;
}
