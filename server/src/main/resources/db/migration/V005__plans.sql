-- Plans: the state lives here, the content of each revision as canonical JSON here and as a subgraph in the graph.
CREATE TABLE plans (
  user_id              uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  plan_id              uuid NOT NULL,
  status               text NOT NULL CHECK (status IN
    ('draft', 'confirmed', 'in_progress', 'completed', 'partial', 'skipped', 'cancelled', 'superseded')),
  status_before_cancel text CHECK (status_before_cancel IN ('draft', 'confirmed')),
  date                 date NOT NULL,
  original_date        date NOT NULL,
  name                 text NOT NULL,
  sport_type           text NOT NULL,
  current_revision     integer NOT NULL,
  superseded_by        uuid,
  copied_from          uuid,
  version              bigint NOT NULL,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL,
  PRIMARY KEY (user_id, plan_id),
  FOREIGN KEY (user_id, superseded_by) REFERENCES plans
);
CREATE INDEX plans_date ON plans (user_id, date);
CALL own_table('plans');

CREATE TABLE plan_revisions (
  user_id         uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  plan_id         uuid NOT NULL,
  revision        integer NOT NULL CHECK (revision >= 1),
  graph_revision  uuid NOT NULL,
  content         jsonb NOT NULL,
  content_hash    bytea NOT NULL CHECK (length(content_hash) = 32),
  actor_id        uuid NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (user_id, plan_id, revision),
  UNIQUE (user_id, graph_revision),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CALL own_table('plan_revisions');
ALTER TABLE plans ADD FOREIGN KEY (user_id, plan_id, current_revision) REFERENCES plan_revisions
  DEFERRABLE INITIALLY DEFERRED;

-- Who moved a plan from one state to another, when and why.
CREATE TABLE plan_transitions (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  plan_id      uuid NOT NULL,
  version      bigint NOT NULL,
  action       text NOT NULL,
  from_status  text,
  to_status    text NOT NULL,
  actor_id     uuid NOT NULL,
  at           timestamptz NOT NULL,
  reason       text,
  notes        text,
  details      jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (user_id, plan_id, version),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans ON DELETE CASCADE
);
CALL own_table('plan_transitions');

-- The mirror of the current revision's sets, for joins and for completing without the graph. A set that a later
-- revision left out stays, marked, because a voided execution may point at it.
CREATE TABLE planned_sets (
  user_id                uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  id                     uuid NOT NULL,
  plan_id                uuid NOT NULL,
  revision               integer NOT NULL,
  removed_in             integer,
  block_seq              integer NOT NULL,
  set_seq                integer NOT NULL,
  block_name             text,
  block_type             text NOT NULL,
  block_modality         text,
  exercise_id            uuid,
  exercise_name          text NOT NULL,
  prescribed_reps        integer,
  prescribed_reps_max    integer,
  amrap                  boolean NOT NULL DEFAULT false,
  per_side               boolean NOT NULL DEFAULT false,
  prescribed_load        numeric,
  load_unit              text CHECK (load_unit IN ('kg', 'lb')),
  prescribed_load_kg     numeric GENERATED ALWAYS AS
    (CASE load_unit WHEN 'kg' THEN prescribed_load WHEN 'lb' THEN prescribed_load * 0.45359237 END) STORED,
  prescribed_load_lbs    numeric GENERATED ALWAYS AS
    (CASE load_unit WHEN 'lb' THEN prescribed_load WHEN 'kg' THEN round(prescribed_load / 0.45359237, 6) END) STORED,
  percent_1rm            numeric,
  prescribed_rpe         numeric(3, 1),
  prescribed_duration_s  numeric,
  prescribed_distance_m  numeric,
  prescribed_calories    numeric,
  prescribed_pace        text,
  prescribed_hr_zone     integer,
  intensity_zone         text CHECK (intensity_zone IN ('light', 'moderate', 'heavy', 'max')),
  set_type               text NOT NULL DEFAULT 'working',
  round                  integer,
  superset               text,
  tempo                  text,
  rest_s                 integer,
  notes                  text,
  created_at             timestamptz NOT NULL,
  updated_at             timestamptz NOT NULL,
  PRIMARY KEY (user_id, id),
  UNIQUE (user_id, id, plan_id),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans ON DELETE CASCADE
);
CREATE UNIQUE INDEX planned_sets_position ON planned_sets (user_id, plan_id, block_seq, set_seq) WHERE removed_in IS NULL;
CREATE INDEX planned_sets_exercise ON planned_sets (user_id, exercise_id);
CALL own_table('planned_sets');

CREATE TABLE plan_templates (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  template_id  uuid NOT NULL,
  name         text NOT NULL,
  content      jsonb NOT NULL,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, template_id)
);
CALL own_table('plan_templates');
