-- Files brought in from elsewhere: what they added can be counted, reviewed and taken out again.
CREATE TABLE imports (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  import_id    uuid NOT NULL,
  format       text NOT NULL CHECK (format IN ('strong', 'free-exercise-db')),
  file_hash    bytea NOT NULL CHECK (length(file_hash) = 32),
  options      jsonb NOT NULL,
  status       text NOT NULL CHECK (status IN ('done', 'undone')),
  result       json NOT NULL,
  undo         json,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  undone_at    timestamptz,
  PRIMARY KEY (user_id, import_id),
  CHECK ((status = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((status = 'undone') = (undo IS NOT NULL))
);
COMMENT ON COLUMN imports.result IS 'What the import answered, byte for byte.';
COMMENT ON COLUMN imports.undo IS 'What undoing it answered, byte for byte.';
CREATE INDEX imports_time ON imports (user_id, created_at);
CALL own_table('imports');

-- What each name of a file was taken for. A name that nobody knows has no exercise until it is reviewed.
CREATE TABLE import_names (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  import_id    uuid NOT NULL,
  seq          integer NOT NULL,
  name         text NOT NULL,
  sets         integer NOT NULL,
  exercise_id  uuid,
  match        text,
  mapped_at    timestamptz,
  PRIMARY KEY (user_id, import_id, seq),
  CHECK ((exercise_id IS NULL) = (match IS NULL)),
  FOREIGN KEY (user_id, import_id) REFERENCES imports ON DELETE CASCADE
);
COMMENT ON COLUMN import_names.match IS 'How the name was resolved, or "mapping" where the athlete said what it is.';
CALL own_table('import_names');

-- What of an imported workout is not in its own row: by what else than its fingerprint it is known again when it comes
-- in another file, and the version at which the import left it.
CREATE TABLE imported_workouts (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  workout_id    uuid NOT NULL,
  import_id     uuid NOT NULL,
  content_hash  bytea NOT NULL CHECK (length(content_hash) = 32),
  version       bigint NOT NULL,
  PRIMARY KEY (user_id, workout_id),
  FOREIGN KEY (user_id, workout_id) REFERENCES workouts ON DELETE CASCADE,
  FOREIGN KEY (user_id, import_id) REFERENCES imports ON DELETE CASCADE
);
CREATE INDEX imported_workouts_import ON imported_workouts (user_id, import_id);
CALL own_table('imported_workouts');
