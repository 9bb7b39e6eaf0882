import { newId } from "../../core/ids";
import { session } from "../../core/session.svelte";
import { now } from "../../core/store.svelte";
import type { Plan, Template } from "../../core/types";
import { body, copyOf } from "../editor/draft";

const PATIENCE_MS = 4_000;

/** A step of a plan, based on what this device knows of it. */
export function step(operation: string, plan: Plan, body: Record<string, unknown> = {}): Promise<unknown> {
  return session.store.act(operation, { path: { id: plan.id }, body, basedOn: { kind: "plan", id: plan.id } });
}

/** Moves a plan to another day; a draft is written anew for it. */
export function move(plan: Plan, date: string, more: Record<string, unknown> = {}): Promise<unknown> {
  if (plan.status !== "draft") return step("reschedulePlan", plan, { date, ...more });
  const { name, goal, focus, sport_type, estimated_duration_minutes, notes, blocks } = plan;
  return step("revisePlan", plan, {
    date,
    ...{ name, goal, focus, sport_type, estimated_duration_minutes, notes, blocks },
  });
}

/** Starts the session of a plan; the answer is the workout to be logged. */
export async function start(plan: Plan): Promise<string> {
  const id = newId();
  await step("startPlan", plan, { id, start_time: now() });
  return id;
}

/**
 * A draft with the same content on another day; the answer is its id. With the server it knows where it comes from;
 * without, it is written as a plan of its own, because its sets need ids that hold when it is performed right away.
 */
export async function copyTo(source: Plan | Template, date: string): Promise<string> {
  const { store, engine } = session;
  const isPlan = "status" in source;
  if (engine.link !== "online" || store.state(source.id) !== null) {
    const { id, ...content } = body(copyOf(source, date));
    await store.act("createPlan", { body: { id, ...content } });
    return String(id);
  }
  const id = newId();
  const operation = isPlan ? "copyPlan" : "planFromTemplate";
  const command = await store.act(operation, { path: { id: source.id }, body: { id, date } });
  const waits = (): boolean =>
    store.outbox.some((queued) => queued.command.id === command.id && queued.state === "waiting");
  const patience = Date.now() + PATIENCE_MS;
  while (waits() && engine.link === "online" && Date.now() < patience) await engine.exchange();
  return id;
}
