import type { components } from "./api-types";

type Schemas = components["schemas"];

export type Plan = Schemas["Plan"];
export type PlannedBlock = Schemas["PlannedBlock"];
export type PlannedSet = Schemas["PlannedSet"];
export type PlanStatus = Schemas["PlanStatus"];
export type Workout = Schemas["Workout"];
export type WorkoutBlock = Schemas["Block"];
export type PerformedSet = Schemas["Set"];
export type SetFields = Schemas["SetFields"];
export type SetType = Schemas["SetType"];
export type Template = Schemas["Template"];
export type Account = Schemas["Account"];
export type Tolerance = Schemas["Tolerance"];
export type Exercise = Schemas["Exercise"];
export type DeviationRow = Schemas["DeviationRow"];
export type PlanDeviations = Schemas["PlanDeviations"];
export type DeviationType = Schemas["DeviationType"];
export type Rollup = Schemas["Rollup"];
export type Issue = Schemas["Issue"];
export type LoadUnit = Schemas["LoadUnit"];
export type Execution = Schemas["Execution"];
/** The bars, plates and dumbbells of one place to train. */
export type Equipment = Schemas["Equipment"];
export type JournalEntry = Schemas["JournalEntry"];
export type EntryLink = Schemas["EntryLink"];
export type EntryDraft = Schemas["EntryDraft"];
export type TargetType = Schemas["TargetType"];
export type Injury = Schemas["Injury"];
export type Muscle = Schemas["Muscle"];
export type Constraint = Schemas["Constraint"];
export type Goal = Schemas["Goal"];
/** Weeks of training with one intent. */
export type TrainingBlock = Schemas["TrainingBlock"];
export type TrainingLevel = Schemas["TrainingLevel"];
/** What happened in them, and what was learned. */
export type BlockSummary = Schemas["BlockSummary"];
/** How far a goal is, by the log. */
export type GoalProgress = Schemas["GoalProgress"];
/** What may be done instead of an exercise. */
export type Substitutes = Schemas["Substitutes"];
export type Substitute = Schemas["Substitute"];
/** What is planned against a limit or an injury, as they count now. */
export type PlannedAgainst = Schemas["Conflicts"];
/** What one rule saw of a plan. */
export type TracedCheck = Schemas["TracedCheck"];
/** What a thing is linked with, one step around it. */
export type Neighbourhood = Schemas["Neighbourhood"];
export type Warning = Schemas["Warning"];

/** What devices mirror, by the kind under which the change log names it. */
export interface Things {
  plan: Plan;
  workout: Workout;
  template: Template;
  profile: Account;
  tolerance: Tolerance;
  equipment: Equipment;
  exercise: Exercise;
  conflict: Conflict;
  journal_entry: JournalEntry;
  injury: Injury;
  constraint: Constraint;
  goal: Goal;
  training_block: TrainingBlock;
  training_level: TrainingLevel;
}
export type Kind = keyof Things;

/** A change that was based on something older than what the server has; a person decides. */
export interface Conflict {
  id: string;
  kind: string;
  operation: string;
  path: Record<string, string>;
  body: unknown;
  base_version: number | null;
  current_version: number | null;
  problems: Issue[];
  made_at: string | null;
  created_at: string;
}
