-- What an athlete trains for and in which phase, what hurts and what must be left alone because of it, and how far they
-- are in each modality. The whole record is here; the graph has the same things to be walked through.
CREATE TABLE goals (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  goal_id      uuid NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  status       text NOT NULL CHECK (status IN ('active', 'paused', 'achieved', 'dropped')),
  priority     text CHECK (priority IN ('high', 'medium', 'low')),
  modality     text,
  start_date   date NOT NULL,
  target_date  date,
  target       jsonb,
  notes        text,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, goal_id)
);
COMMENT ON COLUMN goals.target IS 'What is measured and how much of it is wanted, as entered; null for a goal that nobody can measure.';
CALL own_table('goals');

CREATE TABLE training_blocks (
  user_id                 uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  training_block_id       uuid NOT NULL,
  name                    text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  phase                   text NOT NULL CHECK (phase IN ('accumulation', 'intensification', 'transmutation',
    'realization', 'base', 'build', 'peak', 'taper', 'deload', 'recovery', 'maintenance', 'other')),
  modality                text NOT NULL,
  start_date              date NOT NULL,
  weeks                   integer NOT NULL CHECK (weeks BETWEEN 1 AND 104),
  end_date                date NOT NULL GENERATED ALWAYS AS (start_date + weeks * 7 - 1) STORED,
  intent                  text,
  sessions_per_week       integer,
  hard_sets_per_week      integer,
  percent_1rm_min         numeric,
  percent_1rm_max         numeric,
  rpe_min                 numeric(3, 1),
  rpe_max                 numeric(3, 1),
  notes                   text,
  version                 bigint NOT NULL DEFAULT 1,
  created_at              timestamptz NOT NULL,
  updated_at              timestamptz NOT NULL,
  PRIMARY KEY (user_id, training_block_id)
);
CREATE INDEX training_blocks_dates ON training_blocks (user_id, modality, start_date);
CALL own_table('training_blocks');

CREATE TABLE injuries (
  user_id        uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  injury_id      uuid NOT NULL,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  joint          text,
  muscle         text,
  side           text CHECK (side IN ('left', 'right', 'both')),
  status         text NOT NULL CHECK (status IN ('active', 'recovering', 'resolved')),
  active         boolean NOT NULL GENERATED ALWAYS AS (status IN ('active', 'recovering')) STORED,
  status_since   date NOT NULL,
  onset_date     date,
  notes          text,
  version        bigint NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (user_id, injury_id)
);
COMMENT ON COLUMN injuries.active IS 'The one definition of an injury that counts: it hurts, or it is getting better.';
CALL own_table('injuries');

CREATE TABLE injury_status_history (
  user_id    uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  injury_id  uuid NOT NULL,
  version    bigint NOT NULL,
  status     text NOT NULL CHECK (status IN ('active', 'recovering', 'resolved')),
  since      date NOT NULL,
  actor_id   uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (user_id, injury_id, version),
  FOREIGN KEY (user_id, injury_id) REFERENCES injuries ON DELETE CASCADE
);
CALL own_table('injury_status_history');

CREATE TABLE constraints (
  user_id        uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  constraint_id  uuid NOT NULL,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  injury_id      uuid,
  effect         text NOT NULL CHECK (effect IN ('forbid', 'caution')),
  forbids        jsonb NOT NULL,
  start_date     date NOT NULL,
  end_date       date,
  notes          text,
  version        bigint NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (user_id, constraint_id),
  FOREIGN KEY (user_id, injury_id) REFERENCES injuries ON DELETE CASCADE
);
COMMENT ON COLUMN constraints.forbids IS 'Patterns, joint actions, joints, exercises, equipment or any load, each with the load above which it counts, as entered.';
CREATE INDEX constraints_injury ON constraints (user_id, injury_id);
CALL own_table('constraints');

-- The one definition of a constraint that counts on a day: it has begun, it has not ended, and the injury that it comes
-- from, if it comes from one, counts.
CREATE FUNCTION active_constraints(who uuid, day date) RETURNS SETOF constraints
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT c.* FROM constraints c
    LEFT JOIN injuries i ON i.user_id = c.user_id AND i.injury_id = c.injury_id
    WHERE c.user_id = who AND c.start_date <= day AND (c.end_date IS NULL OR c.end_date >= day)
      AND (c.injury_id IS NULL OR i.active);
  END;

CREATE TABLE training_levels (
  user_id            uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  training_level_id  uuid NOT NULL,
  modality           text NOT NULL,
  level              text NOT NULL CHECK (level IN ('novice', 'intermediate', 'advanced')),
  training_since     date,
  foundation         text,
  gaps               text[] NOT NULL DEFAULT '{}',
  notes              text,
  version            bigint NOT NULL DEFAULT 1,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  PRIMARY KEY (user_id, training_level_id),
  UNIQUE (user_id, modality)
);
CALL own_table('training_levels');

-- What the current revision of a plan serves and is part of: those of the things it names that are there.
CREATE TABLE plan_goals (
  user_id  uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  plan_id  uuid NOT NULL,
  goal_id  uuid NOT NULL,
  PRIMARY KEY (user_id, plan_id, goal_id),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans ON DELETE CASCADE,
  FOREIGN KEY (user_id, goal_id) REFERENCES goals ON DELETE CASCADE
);
CREATE INDEX plan_goals_goal ON plan_goals (user_id, goal_id);
CALL own_table('plan_goals');

CREATE TABLE plan_training_blocks (
  user_id            uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  plan_id            uuid NOT NULL,
  training_block_id  uuid NOT NULL,
  PRIMARY KEY (user_id, plan_id),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans ON DELETE CASCADE,
  FOREIGN KEY (user_id, training_block_id) REFERENCES training_blocks ON DELETE CASCADE
);
CREATE INDEX plan_training_blocks_block ON plan_training_blocks (user_id, training_block_id);
CALL own_table('plan_training_blocks');

-- Which rules looked at a plan in which step, what each saw, and what came of it.
CREATE TABLE plan_checks (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  plan_id       uuid NOT NULL,
  plan_version  bigint NOT NULL,
  seq           integer NOT NULL,
  step          text NOT NULL,
  rule          text NOT NULL,
  outcome       text NOT NULL CHECK (outcome IN ('passed', 'unknown', 'warning', 'blocked', 'overridden')),
  path          text NOT NULL,
  message       text NOT NULL,
  inputs        jsonb NOT NULL,
  reason        text,
  actor_id      uuid NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (user_id, plan_id, plan_version, seq),
  FOREIGN KEY (user_id, plan_id) REFERENCES plans ON DELETE CASCADE
);
COMMENT ON COLUMN plan_checks.reason IS 'What the athlete said when they overrode what was blocked.';
CALL own_table('plan_checks');
