-- The conversations that assistants of the protocol's older era have with the server: what the program said of itself at
-- the beginning, what it wants to hear of, and what it is being asked. They are here, so that any server process goes on
-- where another one began, and nothing in them outlives the conversation.
CREATE TABLE assistant_sessions (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  session_id    uuid NOT NULL,
  client        text NOT NULL CHECK (length(client) <= 400),
  capabilities  text[] NOT NULL,
  log_level     text CHECK (log_level IN ('debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency')),
  opened_at     timestamptz NOT NULL,
  seen_at       timestamptz NOT NULL,
  PRIMARY KEY (user_id, session_id)
);
COMMENT ON COLUMN assistant_sessions.capabilities IS 'What the program can be asked for, such as elicitation.';
COMMENT ON COLUMN assistant_sessions.log_level IS 'The least that it wants to be told; null: nothing.';
CREATE INDEX assistant_sessions_seen ON assistant_sessions (user_id, seen_at);
CALL own_table_alone('assistant_sessions');

CREATE TABLE assistant_subscriptions (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  session_id   uuid NOT NULL,
  uri          text NOT NULL CHECK (length(uri) <= 500),
  fingerprint  text NOT NULL CHECK (length(fingerprint) BETWEEN 1 AND 64),
  PRIMARY KEY (user_id, session_id, uri),
  FOREIGN KEY (user_id, session_id) REFERENCES assistant_sessions ON DELETE CASCADE
);
COMMENT ON COLUMN assistant_subscriptions.fingerprint IS 'Of what the program was last told of, or could have read.';
CALL own_table_alone('assistant_subscriptions');

CREATE TABLE assistant_questions (
  user_id      uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  question_id  uuid NOT NULL,
  session_id   uuid NOT NULL,
  asked_by     text NOT NULL CHECK (length(asked_by) <= 100),
  request      text NOT NULL CHECK (length(request) <= 200),
  answer       text,
  asked_at     timestamptz NOT NULL,
  PRIMARY KEY (user_id, question_id),
  FOREIGN KEY (user_id, session_id) REFERENCES assistant_sessions ON DELETE CASCADE
);
COMMENT ON TABLE assistant_questions IS 'What a call that is under way waits for.';
COMMENT ON COLUMN assistant_questions.asked_by IS 'By which token it was asked: another one cannot answer.';
COMMENT ON COLUMN assistant_questions.answer IS 'What was said to it; ''cancelled'' where the request is to ask nothing more.';
COMMENT ON COLUMN assistant_questions.request IS 'The id of the request that asks, as JSON: when it is cancelled, so is this.';
CREATE INDEX assistant_questions_of ON assistant_questions (user_id, session_id);
CALL own_table_alone('assistant_questions');

CREATE FUNCTION forget_assistant_sessions(before timestamptz, most integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH old AS (
    SELECT l.user_id, l.session_id FROM users u
    CROSS JOIN LATERAL (
      SELECT s.user_id, s.session_id FROM assistant_sessions s
      WHERE s.user_id = u.user_id AND s.seen_at < before ORDER BY s.seen_at LIMIT most
    ) l LIMIT most
  ), gone AS (
    DELETE FROM assistant_sessions s USING old o WHERE s.user_id = o.user_id AND s.session_id = o.session_id
    RETURNING s.session_id
  )
  SELECT count(*)::integer FROM gone
$$;
REVOKE ALL ON FUNCTION forget_assistant_sessions(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_assistant_sessions(timestamptz, integer) TO ${worker};
