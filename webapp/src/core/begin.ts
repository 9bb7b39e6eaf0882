import { newId } from "./ids";
import { go } from "./router.svelte";
import { now, type Store } from "./store.svelte";
import type { Plan, Workout } from "./types";

/** Starts a planned session and goes to its log. */
export async function start(store: Store, plan: Plan): Promise<void> {
  const id = newId();
  await store.act("startPlan", {
    path: { id: plan.id },
    body: { id, start_time: now() },
    basedOn: { kind: "plan", id: plan.id },
  });
  go(`/log/${id}`);
}

/** Begins a workout that executes no plan; one that was done before lends its exercises, and last time's numbers. */
export async function begin(store: Store, like?: Workout): Promise<void> {
  const id = newId();
  const name = like?.name ? { name: like.name } : {};
  await store.act("logWorkout", {
    body: { id, ...name, start_time: now(), sport_type: like?.sport_type ?? "strength", blocks: [] },
  });
  if (like) {
    const extras = like.blocks.flatMap((block) =>
      block.sets.map((set) => ({
        key: newId(),
        blockSeq: 1,
        exerciseId: set.exercise_id,
        name: set.exercise_name,
        type: set.set_type,
      })),
    );
    await store.device.set(`log:${id}`, { extras, swaps: {}, entries: {} });
  }
  go(`/log/${id}`);
}
