-- Files brought in from elsewhere: what they added can be counted, reviewed and taken out again.
CREATE TABLE imports (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  import_id    uuid NOT NULL,
  format       text NOT NULL,
  file_hash    bytea NOT NULL,
  options      jsonb NOT NULL,
  status       text NOT NULL CHECK (status IN ('done', 'undone')),
  result       jsonb NOT NULL,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  undone_at    timestamptz,
  PRIMARY KEY (user_id, import_id)
);
CALL own_table('imports');
