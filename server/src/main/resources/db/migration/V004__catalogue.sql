-- Exercises that everybody shares (loaded from our data files) and each athlete's own beside them.
CREATE TABLE exercises (
  exercise_id  uuid PRIMARY KEY,
  name         text NOT NULL UNIQUE,
  pattern      text NOT NULL,
  modality     text NOT NULL,
  measured_as  text NOT NULL,
  laterality   text NOT NULL,
  details      jsonb NOT NULL
);
CREATE TABLE exercise_aliases (
  alias_key    text PRIMARY KEY,
  exercise_id  uuid NOT NULL REFERENCES exercises ON DELETE CASCADE,
  alias        text NOT NULL
);
CREATE TABLE catalogue_versions (
  part          text PRIMARY KEY,
  content_hash  text NOT NULL,
  loaded_at     timestamptz NOT NULL
);
GRANT SELECT ON exercises, exercise_aliases, catalogue_versions TO ${app}, ${worker};

CREATE TABLE user_exercises (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  exercise_id  uuid NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key     text NOT NULL,
  pattern      text,
  modality     text NOT NULL,
  measured_as  text NOT NULL,
  laterality   text NOT NULL,
  details      jsonb NOT NULL,
  source       text NOT NULL,
  import_id    uuid,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, exercise_id),
  UNIQUE (user_id, name_key)
);
CREATE INDEX user_exercises_import ON user_exercises (user_id, import_id);
CALL own_table('user_exercises');

CREATE TABLE user_exercise_aliases (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  alias_key    text NOT NULL,
  alias        text NOT NULL,
  exercise_id  uuid NOT NULL,
  source       text NOT NULL,
  import_id    uuid,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, alias_key)
);
CALL own_table('user_exercise_aliases');
