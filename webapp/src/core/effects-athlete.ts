import { lastDay } from "./blocks";
import type { Draft, Effect } from "./effects";
import type { Constraint, Goal, Injury, TrainingBlock, TrainingLevel } from "./types";

/** What the screens show of goals, injuries, limits, blocks and levels before the server has answered. */
export const athleteEffects: Record<string, Effect> = {
  createInjury: (draft, _path, body, { made_at }) =>
    injury(draft, { ...INJURY, ...times(made_at), ...said<Injury>(body) }, made_at),
  replaceInjury: (draft, path, body, { made_at }) => {
    const before = draft.get("injury", path.id ?? "");
    if (before) injury(draft, { ...before, ...said<Injury>(body), history: before.history }, made_at);
  },
  deleteInjury: (draft, path) => {
    for (const constraint of draft.all("constraint")) {
      if (constraint.injury_id === path.id) draft.remove("constraint", constraint.id);
    }
    draft.remove("injury", path.id ?? "");
  },
  createConstraint: (draft, _path, body, { made_at }) => {
    const fresh = { ...CONSTRAINT, ...times(made_at), start_date: made_at.slice(0, 10), ...said<Constraint>(body) };
    draft.put("constraint", fresh.id, fresh as Constraint);
  },
  replaceConstraint: (draft, path, body) => {
    const before = draft.get("constraint", path.id ?? "");
    if (before) draft.put("constraint", before.id, { ...before, ...said<Constraint>(body) });
  },
  deleteConstraint: (draft, path) => draft.remove("constraint", path.id ?? ""),
  createGoal: (draft, _path, body, { made_at }) => {
    const fresh = { ...GOAL, ...times(made_at), start_date: made_at.slice(0, 10), ...said<Goal>(body) };
    draft.put("goal", fresh.id, fresh as Goal);
  },
  replaceGoal: (draft, path, body) => {
    const before = draft.get("goal", path.id ?? "");
    if (before) draft.put("goal", before.id, { ...before, ...said<Goal>(body) });
  },
  deleteGoal: (draft, path) => draft.remove("goal", path.id ?? ""),
  createTrainingBlock: (draft, _path, body, { made_at }) =>
    weeks(draft, { ...BLOCK, ...times(made_at), ...said<TrainingBlock>(body) }),
  replaceTrainingBlock: (draft, path, body) => {
    const before = draft.get("training_block", path.id ?? "");
    if (before) weeks(draft, { ...before, ...said<TrainingBlock>(body) });
  },
  deleteTrainingBlock: (draft, path) => draft.remove("training_block", path.id ?? ""),
  createTrainingLevel: (draft, _path, body, { made_at }) => {
    const fresh = { ...LEVEL, ...times(made_at), ...said<TrainingLevel>(body) };
    draft.put("training_level", fresh.id, fresh);
  },
  replaceTrainingLevel: (draft, path, body) => {
    const before = draft.get("training_level", path.id ?? "");
    if (before) draft.put("training_level", before.id, { ...before, ...said<TrainingLevel>(body) });
  },
  deleteTrainingLevel: (draft, path) => draft.remove("training_level", path.id ?? ""),
};

const INJURY = {
  name: "",
  joint: null,
  muscle: null,
  side: null,
  status: "active" as const,
  onset_date: null,
  notes: null,
  history: [],
};
const CONSTRAINT = {
  name: "",
  injury_id: null,
  effect: "forbid" as const,
  forbids: [],
  end_date: null,
  notes: null,
};
const GOAL = {
  name: "",
  status: "active" as const,
  priority: null,
  modality: null,
  target_date: null,
  target: null,
  notes: null,
};
const BLOCK = {
  name: "",
  phase: "other" as const,
  modality: "strength" as const,
  start_date: "1970-01-01",
  weeks: 1,
  intent: null,
  sessions_per_week: null,
  hard_sets_per_week: null,
  percent_1rm_min: null,
  percent_1rm_max: null,
  rpe_min: null,
  rpe_max: null,
  notes: null,
};
const LEVEL = {
  modality: "strength" as const,
  level: "novice" as const,
  training_since: null,
  foundation: null,
  gaps: [],
  notes: null,
};

function weeks(draft: Draft, block: Omit<TrainingBlock, "end_date">): void {
  draft.put("training_block", block.id, { ...block, end_date: lastDay(block) });
}

function times(made_at: string): { version: number; created_at: string; updated_at: string } {
  return { version: 0, created_at: made_at, updated_at: made_at };
}

/** What a body says; what it leaves out is as it was, or as it usually is. */
function said<T extends { id: string }>(body: Record<string, unknown>): Partial<T> & { id: string } {
  const filled = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled) as Partial<T> & { id: string };
}

/** Another status is remembered with its day; another day of the same status takes the place of the first. */
function injury(draft: Draft, now: Partial<Injury> & { id: string }, made_at: string): void {
  const status = now.status ?? "active";
  const history = now.history ?? [];
  const since = now.status_since ?? now.onset_date ?? made_at.slice(0, 10);
  const last = history.at(-1);
  const changed = last?.status !== status;
  const entry = { status, since, at: made_at };
  draft.put("injury", now.id, {
    ...(now as Injury),
    status,
    active: status !== "resolved",
    status_since: changed ? since : (now.status_since ?? last?.since ?? since),
    history: changed ? [...history, entry] : last?.since === since ? history : [...history.slice(0, -1), entry],
  });
}
