-- What the athlete's devices sent, by their own clocks; what of it met another device's work and waits for a word; and
-- which workout a device's own name for one stands for.
CREATE TABLE sync_commands (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  command_id  uuid NOT NULL,
  device_id   uuid NOT NULL,
  operation   text NOT NULL,
  status      text NOT NULL CHECK (status IN ('applied', 'conflict')),
  made_at     timestamptz,
  arrived_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, command_id)
);
COMMENT ON COLUMN sync_commands.made_at IS 'By the clock of the device: recorded, never compared.';
CREATE INDEX sync_commands_arrival ON sync_commands (user_id, arrived_at);
CALL own_table('sync_commands');

CREATE TABLE sync_conflicts (
  user_id          uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  conflict_id      uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('stale', 'state', 'started_elsewhere', 'performed_twice')),
  operation        text NOT NULL,
  path             json NOT NULL,
  body             json,
  base_version     bigint,
  current_version  bigint,
  problems         json NOT NULL,
  device_id        uuid NOT NULL,
  made_at          timestamptz,
  created_at       timestamptz NOT NULL,
  resolution       text CHECK (resolution IN ('mine', 'theirs')),
  resolved_at      timestamptz,
  PRIMARY KEY (user_id, conflict_id),
  CHECK ((resolution IS NULL) = (resolved_at IS NULL))
);
COMMENT ON COLUMN sync_conflicts.conflict_id IS 'The id of the command.';
CALL own_table('sync_conflicts');

CREATE TABLE sync_aliases (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  alias_id    uuid NOT NULL,
  workout_id  uuid NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, alias_id),
  FOREIGN KEY (user_id, workout_id) REFERENCES workouts ON DELETE CASCADE
);
COMMENT ON COLUMN sync_aliases.alias_id IS 'How a device called the workout before it knew that another one had begun it.';
CREATE INDEX sync_aliases_workout ON sync_aliases (user_id, workout_id);
CALL own_table('sync_aliases');

-- How far the log is thinned: a device that was away since before then starts over.
ALTER TABLE feed_heads ADD COLUMN thinned_seq bigint NOT NULL DEFAULT 0;
ALTER TABLE feed_heads ADD COLUMN thinned_at timestamptz;

-- Removes old entries that newer ones of the same thing have replaced. The first entry of each thing stays because the
-- graph is rebuilt in that order, the newest because it says where the thing stands; what the graph has not followed
-- yet stays as well. The log stays out of every login's reach: only this function takes something away from it.
CREATE FUNCTION thin_changes(who uuid, before timestamptz, at timestamptz) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH numbered AS (
    SELECT seq, created_at,
      row_number() OVER (PARTITION BY kind, thing_id, graph ORDER BY seq) AS from_first,
      row_number() OVER (PARTITION BY kind, thing_id, graph ORDER BY seq DESC) AS from_newest
    FROM changes WHERE user_id = who
  ), gone AS (
    DELETE FROM changes c USING numbered n
    WHERE c.user_id = who AND c.seq = n.seq AND n.created_at < before AND n.from_first > 1 AND n.from_newest > 1
      AND n.seq <= coalesce((SELECT applied_seq FROM graph_relay WHERE user_id = who), 0)
    RETURNING c.seq
  ), noted AS (
    UPDATE feed_heads SET thinned_at = at, thinned_seq = greatest(thinned_seq, coalesce((SELECT max(seq) FROM gone), 0))
    WHERE user_id = who RETURNING user_id
  )
  SELECT count(*) FROM gone, noted
$$;
REVOKE ALL ON FUNCTION thin_changes(uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION thin_changes(uuid, timestamptz, timestamptz) TO ${worker};
