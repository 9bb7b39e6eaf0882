import type { Command } from "./commands";
import { athleteEffects } from "./effects-athlete";
import { journalEffects } from "./effects-journal";
import { settingsEffects } from "./effects-settings";
import { newId } from "./ids";
import { NOTHING_ASKED } from "./prescription";
import type { PerformedSet, Plan, PlannedBlock, PlannedSet, Template, Things, Workout, WorkoutBlock } from "./types";

/**
 * What the screens show of a write before the server has answered. Nothing here decides anything: the server does, and
 * what it says replaces this.
 */
export interface Draft {
  get<K extends keyof Things>(kind: K, id: string): Things[K] | undefined;
  all<K extends keyof Things>(kind: K): Things[K][];
  put<K extends keyof Things>(kind: K, id: string, thing: Things[K]): void;
  remove(kind: keyof Things, id: string): void;
  workoutsOf(plan: string): Workout[];
}

type Body = Record<string, unknown>;
export type Effect = (draft: Draft, path: Record<string, string>, body: Body, command: Command) => void;

const effects: Record<string, Effect> = {
  createPlan: (draft, _path, body, command) => {
    const plan = planOf(body, command);
    draft.put("plan", plan.id, plan);
  },
  revisePlan: (draft, path, body, command) =>
    plan(draft, path, (before) => ({ ...before, ...planOf({ ...before, ...body }, command), status: before.status })),
  confirmPlan: (draft, path) => status(draft, path, "confirmed"),
  skipPlan: (draft, path) => status(draft, path, "skipped"),
  cancelPlan: (draft, path) => status(draft, path, "cancelled"),
  reopenPlan: (draft, path) => {
    for (const workout of executing(draft, path.id)) draft.remove("workout", workout.id);
    status(draft, path, "confirmed");
  },
  abandonPlan: (draft, path) => {
    for (const workout of executing(draft, path.id)) draft.remove("workout", workout.id);
    status(draft, path, "confirmed");
  },
  reschedulePlan: (draft, path, body) => plan(draft, path, (before) => ({ ...before, date: String(body.date) })),
  copyPlan: (draft, path, body, command) => {
    const copied = draft.get("plan", path.id ?? "");
    if (copied) {
      const fresh = planOf({ ...copied, id: body.id, date: body.date }, command, true);
      draft.put("plan", fresh.id, { ...fresh, copied_from_plan_id: copied.id });
    }
  },
  startPlan: (draft, path, body, command) => {
    const started = draft.get("plan", path.id ?? "");
    if (started) {
      draft.put("plan", started.id, { ...started, status: "in_progress" });
      const id = String(body.id);
      draft.put("workout", id, {
        ...workoutOf({ ...body, id, name: started.name, sport_type: started.sport_type }, command),
        plan_id: started.id,
        execution: "first",
        planned_date: started.date,
      });
    }
  },
  completePlan: (draft, path, body, command) => {
    const done = draft.get("plan", path.id ?? "");
    if (done) {
      draft.put("plan", done.id, { ...done, status: "completed" });
      if (executing(draft, done.id).length === 0) {
        const id = typeof body.id === "string" ? body.id : newId();
        const blocks = done.blocks.map((block) => ({
          ...blockOf(block as unknown as Body, block.block_seq),
          plan_block_seq: block.block_seq,
          sets: block.sets.map((set) => asPrescribed(set)),
        }));
        draft.put("workout", id, {
          ...workoutOf({ ...body, id, name: done.name, sport_type: done.sport_type }, command),
          status: "finished",
          local_date: done.date,
          plan_id: done.id,
          execution: "first",
          planned_date: done.date,
          blocks,
        });
      }
    }
  },
  logWorkout: (draft, _path, body, command) => {
    const workout = workoutOf(body, command);
    const over = body.end_time || body.duration_minutes || !body.start_time;
    draft.put("workout", workout.id, { ...workout, status: over ? "finished" : "in_progress" });
  },
  repeatWorkout: (draft, path, body, command) => {
    const before = draft.get("workout", path.id ?? "");
    if (before) {
      const blocks = before.blocks.map((block) => ({
        ...block,
        id: newId(),
        plan_block_seq: null,
        sets: block.sets.map((set) => ({ ...set, id: newId(), planned_set_id: null, rpe: null })),
      }));
      const again = workoutOf({ ...body, name: before.name, sport_type: before.sport_type }, command);
      draft.put("workout", again.id, { ...again, status: "finished", blocks });
    }
  },
  patchWorkout: (draft, path, body) => workout(draft, path, (before) => ({ ...before, ...(body as Partial<Workout>) })),
  finishWorkout: (draft, path, body, command) => {
    workout(draft, path, (before) => ({
      ...before,
      status: "finished",
      end_time: (body.end_time as string | undefined) ?? command.made_at,
      session_rpe: (body.session_rpe as number | null | undefined) ?? before.session_rpe,
      notes: (body.notes as string | null | undefined) ?? before.notes,
    }));
    const planId = draft.get("workout", path.id ?? "")?.plan_id;
    if (planId) status(draft, { id: planId }, "completed");
  },
  deleteWorkout: (draft, path) => {
    const before = draft.get("workout", path.id ?? "");
    if (before?.plan_id && before.execution === "first") status(draft, { id: before.plan_id }, "confirmed");
    draft.remove("workout", path.id ?? "");
  },
  logSet: (draft, path, body, command) =>
    workout(draft, path, (before) => {
      if (body.outcome === "skipped") {
        const skipped = {
          planned_set_id: String(body.planned_set_id),
          reason: (body.reason as string | undefined) ?? null,
          notes: (body.notes as string | undefined) ?? null,
        };
        return { ...before, skipped_sets: [...before.skipped_sets, skipped] };
      }
      const planned = before.plan_id ? plannedSet(draft, before.plan_id, body.planned_set_id) : undefined;
      // What is performed after all is not skipped any more.
      const skipped_sets = before.skipped_sets.filter((set) => set.planned_set_id !== body.planned_set_id);
      const seq = body.block_seq as number | undefined;
      return withSet({ ...before, skipped_sets }, setOf(body, command, planned), planned?.block, seq);
    }),
  patchSet: (draft, path, body) =>
    sets(draft, path, (set) => (set.id === path.set_id ? { ...set, ...(body as Partial<PerformedSet>) } : set)),
  deleteSet: (draft, path) =>
    workout(draft, path, (before) => ({
      ...before,
      blocks: before.blocks
        .map((block) => ({ ...block, sets: block.sets.filter((set) => set.id !== path.set_id) }))
        .filter((block) => block.sets.length > 0),
    })),
  createTemplate: (draft, _path, body, command) => {
    const of = typeof body.plan_id === "string" ? draft.get("plan", body.plan_id) : undefined;
    const { date: _date, ...content } = planOf({ ...(of ?? {}), ...body }, command, true);
    draft.put("template", content.id, { ...content, blocks: content.blocks } as unknown as Template);
  },
  deleteTemplate: (draft, path) => draft.remove("template", path.id ?? ""),
  planFromTemplate: (draft, path, body, command) => {
    const template = draft.get("template", path.id ?? "");
    if (template) {
      const fresh = planOf({ ...template, id: body.id, date: body.date }, command, true);
      draft.put("plan", fresh.id, fresh);
    }
  },
  ...settingsEffects,
  ...journalEffects,
  ...athleteEffects,
};

/** Shows a write in the draft, as far as this client knows what it means. */
export function show(draft: Draft, command: Command): void {
  effects[command.operation]?.(draft, command.path, command.body ?? {}, command);
}

function plan(draft: Draft, path: Record<string, string>, change: (before: Plan) => Plan): void {
  const before = draft.get("plan", path.id ?? "");
  if (before) draft.put("plan", before.id, change(before));
}

function status(draft: Draft, path: Record<string, string>, to: Plan["status"]): void {
  plan(draft, path, (before) => ({ ...before, status: to }));
}

function workout(draft: Draft, path: Record<string, string>, change: (before: Workout) => Workout): void {
  const before = draft.get("workout", path.id ?? "");
  if (before) draft.put("workout", before.id, change(before));
}

function sets(draft: Draft, path: Record<string, string>, change: (set: PerformedSet) => PerformedSet): void {
  workout(draft, path, (before) => ({
    ...before,
    blocks: before.blocks.map((block) => ({ ...block, sets: block.sets.map(change) })),
  }));
}

function executing(draft: Draft, planId: string | undefined): Workout[] {
  return planId ? draft.workoutsOf(planId) : [];
}

function plannedSet(draft: Draft, planId: string, id: unknown): { set: PlannedSet; block: PlannedBlock } | undefined {
  for (const block of draft.get("plan", planId)?.blocks ?? []) {
    const set = block.sets.find((each) => each.id === id);
    if (set) return { set, block };
  }
  return undefined;
}

function withSet(
  before: Workout,
  set: PerformedSet,
  planned: PlannedBlock | undefined,
  blockSeq: number | undefined,
): Workout {
  const blocks = [...before.blocks];
  let at = planned
    ? blocks.findIndex((block) => block.plan_block_seq === planned.block_seq)
    : blockSeq === undefined
      ? blocks.length - 1
      : blocks.findIndex((block) => block.block_seq === blockSeq);
  if (at < 0) {
    const last = Math.max(0, ...blocks.map((block) => block.block_seq));
    const seq = planned?.block_seq ?? blockSeq ?? last + 1;
    const block = blockOf((planned ?? {}) as unknown as Body, seq);
    blocks.push({ ...block, plan_block_seq: planned?.block_seq ?? null });
    blocks.sort((a, b) => a.block_seq - b.block_seq);
    at = blocks.findIndex((each) => each.block_seq === seq);
  }
  const block = blocks[at]!;
  blocks[at] = { ...block, sets: [...block.sets, { ...set, set_seq: block.sets.length + 1 }] };
  return { ...before, blocks };
}

function setOf(body: Body, command: Command, planned?: { set: PlannedSet }): PerformedSet {
  const set = planned?.set;
  const empty = {
    set_seq: 1,
    exercise_id: set?.exercise_id ?? null,
    exercise_name: set?.exercise_name ?? "",
    planned_set_id: null,
    set_type: set?.set_type ?? "working",
    outcome: "done",
    reason: null,
    reps: null,
    load: null,
    load_unit: set?.load_unit ?? null,
    rpe: null,
    duration_s: null,
    distance: null,
    distance_unit: null,
    pace: null,
    hr_avg: null,
    hr_zone: null,
    calories: null,
    superset: set?.superset ?? null,
    tempo: null,
    rest_s: null,
    performed_at: command.made_at,
    notes: null,
    extra: {},
    as_prescribed: [],
    version: 0,
  };
  return { ...empty, ...body } as unknown as PerformedSet;
}

function asPrescribed(set: PlannedSet): PerformedSet {
  const taken = { reps: set.prescribed_reps, load: set.prescribed_load, load_unit: set.load_unit };
  const body = {
    id: newId(),
    planned_set_id: set.id,
    duration_s: set.prescribed_duration_s,
    performed_at: null,
    ...taken,
  };
  return setOf(body, {} as Command, { set });
}

function blockOf(body: Body, seq: number): WorkoutBlock {
  return {
    id: newId(),
    block_seq: seq,
    plan_block_seq: null,
    name: (body.name as string | null | undefined) ?? null,
    block_type: (body.block_type as WorkoutBlock["block_type"] | undefined) ?? null,
    modality: (body.modality as string | null | undefined) ?? null,
    rounds: null,
    work_s: null,
    rest_s: null,
    protocol_notes: null,
    notes: null,
    sets: [],
  };
}

function workoutOf(body: Body, command: Command): Workout {
  const blocks = ((body.blocks as Body[] | undefined) ?? []).map((block, i) => ({
    ...blockOf(block, i + 1),
    sets: ((block.sets as Body[] | undefined) ?? []).map((set, j) => ({ ...setOf(set, command), set_seq: j + 1 })),
  }));
  const start = (body.start_time as string | undefined) ?? null;
  return {
    id: String(body.id),
    name: (body.name as string | null | undefined) ?? null,
    status: "in_progress",
    source: "logged",
    local_date: (body.date as string | undefined) ?? localDate(start ?? command.made_at),
    start_time: start,
    end_time: (body.end_time as string | undefined) ?? null,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    duration_minutes: (body.duration_minutes as number | undefined) ?? null,
    sport_type: (body.sport_type as string | undefined) ?? "strength",
    purpose: null,
    session_rpe: (body.session_rpe as number | undefined) ?? null,
    tags: [],
    notes: (body.notes as string | undefined) ?? null,
    plan_id: null,
    execution: null,
    planned_date: null,
    provenance: { start: start ? "stated" : "unknown", duration: null, session_rpe: null },
    totals: {
      sets: 0,
      warmup_sets: 0,
      failed_sets: 0,
      volume_kg: null,
      volume_sets: 0,
      warmup_volume_kg: null,
      reps: null,
      duration_s: null,
      distance_m: null,
    },
    blocks,
    skipped_sets: [],
    import_id: null,
    extra: {},
    version: 0,
  };
}

/** The day of a time of this device, as it says itself in its offset. */
export function localDate(instant: string): string {
  return instant.slice(0, 10);
}

function planOf(body: Body, command: Command, renewed = false): Plan {
  const blocks = ((body.blocks as Body[] | undefined) ?? []).map((block, i) => ({
    name: null,
    modality: null,
    rounds: null,
    work_s: null,
    rest_s: null,
    protocol_notes: null,
    notes: null,
    ...block,
    id: renewed || !block.id ? newId() : block.id,
    block_seq: i + 1,
    sets: ((block.sets as Body[] | undefined) ?? []).map((set, j) => ({
      ...NOTHING_ASKED,
      exercise_id: null,
      exercise_name: "",
      round: null,
      ...set,
      id: renewed || !set.id ? newId() : set.id,
      block_seq: i + 1,
      set_seq: j + 1,
    })),
  }));
  return {
    name: "",
    goal: null,
    focus: [],
    sport_type: "strength",
    estimated_duration_minutes: null,
    notes: null,
    goal_ids: [],
    training_block_id: null,
    original_date: body.date,
    superseded_by_plan_id: null,
    copied_from_plan_id: null,
    created_at: command.made_at,
    updated_at: command.made_at,
    warnings: [],
    revision: 0,
    ...body,
    ...(renewed ? { status: "draft", version: 0, original_date: body.date } : {}),
    id: typeof body.id === "string" ? body.id : newId(),
    status: renewed ? "draft" : (body.status ?? "draft"),
    version: renewed ? 0 : (body.version ?? 0),
    blocks,
  } as unknown as Plan;
}
