-- One change log, gap-free per athlete: the graph relay reads it, devices will.
CREATE TABLE feed_heads (
  user_id    uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  seq        bigint NOT NULL DEFAULT 0,
  graph_seq  bigint NOT NULL DEFAULT 0
);
COMMENT ON COLUMN feed_heads.graph_seq IS 'The newest entry that the graph must follow.';
CALL own_table('feed_heads');

CREATE TABLE changes (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  seq         bigint NOT NULL,
  kind        text NOT NULL,
  thing_id    uuid NOT NULL,
  version     bigint NOT NULL,
  graph       boolean NOT NULL,
  payload     jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, seq)
);
CALL own_table('changes');
REVOKE UPDATE, DELETE ON changes FROM ${app};

CREATE TABLE graph_relay (
  user_id      uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  applied_seq  bigint NOT NULL DEFAULT 0,
  failing_seq  bigint,
  attempts     integer NOT NULL DEFAULT 0,
  last_error   text,
  updated_at   timestamptz NOT NULL
);
CALL own_table('graph_relay');

CREATE TABLE parked_changes (
  user_id    uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  seq        bigint NOT NULL,
  kind       text NOT NULL,
  thing_id   uuid NOT NULL,
  error      text NOT NULL,
  parked_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, seq)
);
CALL own_table('parked_changes');

-- The reconciler's last verdict on each athlete: both stores agreed up to this entry of the log.
CREATE TABLE store_verdicts (
  user_id     uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  seq         bigint NOT NULL,
  agreed      boolean NOT NULL,
  repaired    integer NOT NULL DEFAULT 0,
  findings    jsonb NOT NULL DEFAULT '[]',
  checked_at  timestamptz NOT NULL
);
CALL own_table('store_verdicts');

CREATE POLICY worker_finds ON feed_heads FOR SELECT TO ${worker} USING (true);
CREATE POLICY worker_finds ON changes FOR SELECT TO ${worker} USING (true);
CREATE POLICY worker_finds ON graph_relay FOR SELECT TO ${worker} USING (true);
CREATE POLICY worker_finds ON parked_changes FOR SELECT TO ${worker} USING (true);
CREATE POLICY worker_finds ON store_verdicts FOR SELECT TO ${worker} USING (true);
GRANT SELECT ON feed_heads, graph_relay, parked_changes, store_verdicts TO ${worker};
GRANT SELECT (user_id, seq, kind, thing_id, version, graph, created_at) ON changes TO ${worker};

-- A write that was answered: the same request again gets the same answer. Kept 90 days.
CREATE TABLE idempotency_keys (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  fingerprint  bytea NOT NULL CHECK (length(fingerprint) = 32),
  status       integer,
  version      bigint,
  answer       json,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
CALL own_table('idempotency_keys');
CREATE POLICY worker_sweeps_read ON idempotency_keys FOR SELECT TO ${worker} USING (created_at < now() - interval '90 days');
CREATE POLICY worker_sweeps ON idempotency_keys FOR DELETE TO ${worker} USING (created_at < now() - interval '90 days');
GRANT SELECT (user_id, key, created_at), DELETE ON idempotency_keys TO ${worker};
