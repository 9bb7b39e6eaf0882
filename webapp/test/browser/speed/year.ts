import type { Athlete } from "../fixture";
import { today } from "../journey";

const EXERCISES = ["Back Squat", "Bench Press", "Romanian Deadlift", "Barbell Row", "Overhead Press", "Pull-up"];

/** A confirmed plan of twenty sets: four exercises, five sets each, other ones from session to session. */
async function planned(athlete: Athlete, date: string, n: number): Promise<{ id: string; set: string }> {
  const plan = await athlete.api<{ id: string; blocks: { sets: { id: string }[] }[] }>("POST", "/api/plans", {
    date,
    name: ["Heavy", "Light", "Volume"][n % 3],
    sport_type: "strength",
    blocks: Array.from({ length: 4 }, (_, block) => ({
      name: `Block ${block + 1}`,
      block_type: "main",
      sets: Array.from({ length: 5 }, () => ({
        exercise_name: EXERCISES[(n + block) % EXERCISES.length],
        prescribed_reps: 5 + (n % 3),
        prescribed_load: 50 + 10 * block + Math.floor(n / 12) * 2.5,
        load_unit: "kg",
        prescribed_rpe: 8,
        rest_s: 120,
      })),
    })),
  });
  await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
  return { id: plan.id, set: plan.blocks[1]!.sets[4]!.id };
}

/** So many weeks of three planned and performed sessions of twenty sets, one set of each with fewer repetitions. */
export async function train(athlete: Athlete, weeks: number): Promise<number> {
  const days = Array.from({ length: weeks * 7 }, (_, i) => weeks * 7 - i).filter((day) => [1, 3, 5].includes(day % 7));
  for (const [n, day] of days.entries()) {
    const plan = await planned(athlete, today(-day), n);
    await athlete.api("POST", `/api/plans/${plan.id}/complete`, {
      duration_minutes: 64,
      session_rpe: 8,
      deviations: [{ planned_set_id: plan.set, actual_reps: 3, actual_rpe: 9.5, reason: "fatigue" }],
    });
  }
  return days.length;
}

/** A session of today that has been started, and is not yet logged. */
export async function started(athlete: Athlete, n: number): Promise<string> {
  const plan = await planned(athlete, today(), n);
  const { workout_id } = await athlete.api<{ workout_id: string }>("POST", `/api/plans/${plan.id}/start`, {});
  return workout_id;
}
