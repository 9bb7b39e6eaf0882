-- What was done: workout, block, set; one table of sets for every modality. "live" says that the workout counts; a
-- voided one stays as history. It and the date travel to the sets by foreign keys that cascade.
CREATE TABLE workouts (
  user_id           uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  workout_id        uuid NOT NULL,
  live              boolean NOT NULL DEFAULT true,
  status            text NOT NULL CHECK (status IN ('in_progress', 'finished', 'voided')),
  name              text,
  local_date        date NOT NULL,
  start_time        timestamptz,
  end_time          timestamptz,
  time_zone         text NOT NULL,
  start_source      text NOT NULL CHECK (start_source IN ('measured', 'stated', 'estimated', 'unknown')),
  duration_minutes  numeric,
  duration_source   text CHECK (duration_source IN ('measured', 'stated', 'estimated')),
  session_rpe       numeric(3, 1),
  sport_type        text NOT NULL,
  purpose           text,
  tags              text[] NOT NULL DEFAULT '{}',
  notes             text,
  source            text NOT NULL CHECK (source IN ('logged', 'from_plan', 'imported')),
  plan_id           uuid,
  execution         text CHECK (execution IN ('first', 'additional')),
  planned_date      date,
  import_id         uuid,
  fingerprint       bytea,
  tolerance         jsonb,
  extra             jsonb NOT NULL DEFAULT '{}',
  version           bigint NOT NULL,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  PRIMARY KEY (user_id, workout_id),
  UNIQUE (user_id, workout_id, live, local_date),
  UNIQUE (user_id, workout_id, live),
  CHECK (live = (status <> 'voided')),
  CHECK ((plan_id IS NULL) = (execution IS NULL)),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans
);
CREATE INDEX workouts_date ON workouts (user_id, local_date);
CREATE INDEX workouts_import ON workouts (user_id, import_id);
CREATE UNIQUE INDEX workouts_one_live_execution ON workouts (user_id, plan_id) WHERE live AND execution = 'first';
CREATE INDEX workouts_plan ON workouts (user_id, plan_id);
CREATE INDEX workouts_fingerprint ON workouts (user_id, fingerprint);
CALL own_table('workouts');

CREATE TABLE blocks (
  user_id         uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  block_id        uuid NOT NULL,
  workout_id      uuid NOT NULL,
  seq             integer NOT NULL,
  block_type      text,
  modality        text,
  name            text,
  rounds          integer,
  work_s          integer,
  rest_s          integer,
  protocol_notes  text,
  notes           text,
  plan_block_seq  integer,
  extra           jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (user_id, block_id),
  UNIQUE (user_id, block_id, workout_id),
  UNIQUE (user_id, workout_id, seq),
  FOREIGN KEY (user_id, workout_id) REFERENCES workouts ON DELETE CASCADE
);
CALL own_table('blocks');

CREATE TABLE sets (
  user_id         uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  set_id          uuid NOT NULL,
  block_id        uuid NOT NULL,
  workout_id      uuid NOT NULL,
  live            boolean NOT NULL,
  local_date      date NOT NULL,
  seq             integer NOT NULL,
  exercise_id     uuid,
  exercise_name   text NOT NULL,
  planned_set_id  uuid,
  outcome         text NOT NULL DEFAULT 'done' CHECK (outcome IN ('done', 'failed')),
  reason          text,
  as_prescribed   text[] NOT NULL DEFAULT '{}',
  set_type        text NOT NULL DEFAULT 'working',
  reps            integer,
  load            numeric,
  load_unit       text CHECK (load_unit IN ('kg', 'lb')),
  load_kg         numeric GENERATED ALWAYS AS
    (CASE load_unit WHEN 'kg' THEN load WHEN 'lb' THEN load * 0.45359237 END) STORED,
  rpe             numeric(3, 1),
  duration_s      numeric,
  distance        numeric,
  distance_unit   text CHECK (distance_unit IN ('m', 'km', 'mi', 'yd', 'ft')),
  distance_m      numeric GENERATED ALWAYS AS
    (CASE distance_unit WHEN 'm' THEN distance WHEN 'km' THEN distance * 1000 WHEN 'mi' THEN distance * 1609.344
      WHEN 'yd' THEN distance * 0.9144 WHEN 'ft' THEN distance * 0.3048 END) STORED,
  pace            text,
  hr_avg          integer,
  hr_zone         integer,
  calories        numeric,
  superset        text,
  tempo           text,
  rest_s          integer,
  performed_at    timestamptz,
  notes           text,
  extra           jsonb NOT NULL DEFAULT '{}',
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (user_id, set_id),
  CHECK ((load IS NULL) = (load_unit IS NULL)),
  CHECK ((distance IS NULL) = (distance_unit IS NULL)),
  FOREIGN KEY (user_id, workout_id, live, local_date) REFERENCES workouts (user_id, workout_id, live, local_date)
    ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (user_id, block_id, workout_id) REFERENCES blocks (user_id, block_id, workout_id) ON DELETE CASCADE,
  FOREIGN KEY (user_id, planned_set_id) REFERENCES planned_sets
);
COMMENT ON COLUMN sets.as_prescribed IS 'The values that the athlete took over from the prescription instead of stating them.';
CREATE INDEX sets_block ON sets (user_id, block_id);
CREATE INDEX sets_workout ON sets (user_id, workout_id);
CREATE INDEX sets_date ON sets (user_id, local_date);
CREATE INDEX sets_exercise ON sets (user_id, exercise_id, local_date);
CREATE INDEX sets_planned ON sets (user_id, planned_set_id) WHERE planned_set_id IS NOT NULL;
CREATE UNIQUE INDEX sets_performed_once ON sets (user_id, planned_set_id) WHERE live AND planned_set_id IS NOT NULL;
CALL own_table('sets');

-- A planned set that the athlete said was skipped; it has no row in sets.
CREATE TABLE planned_set_outcomes (
  user_id         uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  outcome_id      uuid NOT NULL,
  planned_set_id  uuid NOT NULL,
  workout_id      uuid NOT NULL,
  live            boolean NOT NULL,
  outcome         text NOT NULL CHECK (outcome = 'skipped'),
  reason          text,
  notes           text,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (user_id, outcome_id),
  FOREIGN KEY (user_id, workout_id, live) REFERENCES workouts (user_id, workout_id, live)
    ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (user_id, planned_set_id) REFERENCES planned_sets
);
CREATE UNIQUE INDEX planned_set_outcomes_once ON planned_set_outcomes (user_id, planned_set_id) WHERE live;
CREATE INDEX planned_set_outcomes_workout ON planned_set_outcomes (user_id, workout_id);
CALL own_table('planned_set_outcomes');

-- What a workout said before it was amended or deleted.
CREATE TABLE workout_history (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  workout_id  uuid NOT NULL,
  version     bigint NOT NULL,
  action      text NOT NULL,
  before      jsonb,
  actor_id    uuid NOT NULL,
  reason      text,
  at          timestamptz NOT NULL,
  PRIMARY KEY (user_id, workout_id, version),
  FOREIGN KEY (user_id, workout_id) REFERENCES workouts ON DELETE CASCADE
);
CALL own_table('workout_history');
