-- Assistants: which programs there are, whom an athlete let in and with which rights, the secrets that they hold, and
-- what anybody asked for through one. Programs belong to nobody: they are known before anybody is.
CREATE TABLE oauth_clients (
  client_id      uuid PRIMARY KEY,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  redirect_uris  text[] NOT NULL CHECK (cardinality(redirect_uris) BETWEEN 1 AND 20),
  created_at     timestamptz NOT NULL,
  used_at        timestamptz
);
COMMENT ON COLUMN oauth_clients.used_at IS 'When an athlete first let it in; one that nobody did is forgotten after a day.';
CREATE INDEX oauth_clients_idle ON oauth_clients (created_at) WHERE used_at IS NULL;
ALTER TABLE oauth_clients ENABLE ROW LEVEL SECURITY;
ALTER TABLE oauth_clients FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON oauth_clients TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE TABLE assistants (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  assistant_id  uuid NOT NULL,
  client_id     uuid NOT NULL,
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  scopes        text[] NOT NULL,
  created_at    timestamptz NOT NULL,
  revoked_at    timestamptz,
  PRIMARY KEY (user_id, assistant_id)
);
CREATE UNIQUE INDEX assistants_client ON assistants (user_id, client_id) WHERE revoked_at IS NULL;
CALL own_table_alone('assistants');

CREATE TABLE assistant_tokens (
  user_id         uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  token_id        uuid NOT NULL,
  assistant_id    uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('access', 'refresh', 'code')),
  hash            bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  used_at         timestamptz,
  redirect_uri    text,
  code_challenge  text,
  PRIMARY KEY (user_id, token_id),
  FOREIGN KEY (user_id, assistant_id) REFERENCES assistants ON DELETE CASCADE,
  CHECK ((kind = 'code') = (redirect_uri IS NOT NULL AND code_challenge IS NOT NULL))
);
COMMENT ON COLUMN assistant_tokens.used_at IS 'Of a code or a refresh token; one that comes back afterwards was stolen.';
CREATE INDEX assistant_tokens_of ON assistant_tokens (user_id, assistant_id);
CALL own_table_alone('assistant_tokens');

CREATE TABLE access_log (
  user_id   uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  entry_id  uuid NOT NULL,
  at        timestamptz NOT NULL,
  actor_id  uuid NOT NULL,
  by_kind   text NOT NULL CHECK (by_kind IN ('session', 'token', 'assistant')),
  by_id     uuid,
  client    text NOT NULL CHECK (length(client) <= 400),
  tool      text NOT NULL,
  dry_run   boolean NOT NULL,
  status    integer NOT NULL,
  PRIMARY KEY (user_id, entry_id)
);
COMMENT ON TABLE access_log IS 'What was asked for through assistants. Written by note_access only, changed by nobody.';
COMMENT ON COLUMN access_log.client IS 'What the program says it is.';
CREATE INDEX access_log_time ON access_log (user_id, at, entry_id);
CALL own_table_alone('access_log');
REVOKE INSERT, UPDATE, DELETE ON access_log FROM ${app};

-- Whoever may look at an athlete's data leaves a line with that athlete.
CREATE FUNCTION note_access(id uuid, at timestamptz, by_kind text, by_id uuid, client text, tool text, dry_run boolean,
    status integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_subject() IS NULL OR NOT actor_may_read() THEN
    RAISE EXCEPTION 'nobody looked' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO access_log VALUES (current_subject(), id, at, current_actor(), by_kind, by_id, left(client, 400), tool,
    dry_run, status);
END $$;

-- Anybody may make a program known, so those that nobody let in are forgotten after a day and never more than ten
-- thousand.
CREATE FUNCTION keep_oauth_client(id uuid, called text, uris text[], at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM oauth_clients WHERE client_id IN (
    SELECT client_id FROM oauth_clients WHERE used_at IS NULL AND created_at < at - interval '1 day'
    FOR UPDATE SKIP LOCKED);
  DELETE FROM oauth_clients WHERE client_id IN (
    SELECT client_id FROM oauth_clients WHERE used_at IS NULL ORDER BY created_at DESC OFFSET 9999
    FOR UPDATE SKIP LOCKED);
  INSERT INTO oauth_clients (client_id, name, redirect_uris, created_at) VALUES (id, called, uris, at);
END $$;

CREATE FUNCTION find_oauth_client(wanted uuid) RETURNS TABLE (client_id uuid, name text, redirect_uris text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.client_id, c.name, c.redirect_uris FROM oauth_clients c WHERE c.client_id = wanted
$$;

CREATE FUNCTION use_oauth_client(wanted uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE oauth_clients SET used_at = at WHERE client_id = wanted AND used_at IS NULL
$$;

CREATE FUNCTION find_assistant_token(wanted bytea)
  RETURNS TABLE (user_id uuid, token_id uuid, assistant_id uuid, client_id uuid, kind text, scopes text[],
    expires_at timestamptz, used_at timestamptz, redirect_uri text, code_challenge text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.user_id, t.token_id, t.assistant_id, a.client_id, t.kind, a.scopes, t.expires_at, t.used_at, t.redirect_uri,
    t.code_challenge
  FROM assistant_tokens t
  JOIN assistants a ON a.user_id = t.user_id AND a.assistant_id = t.assistant_id
  JOIN users u ON u.user_id = t.user_id
  WHERE t.hash = wanted AND a.revoked_at IS NULL AND u.status = 'active'
$$;

REVOKE ALL ON FUNCTION note_access(uuid, timestamptz, text, uuid, text, text, boolean, integer),
  keep_oauth_client(uuid, text, text[], timestamptz), find_oauth_client(uuid), use_oauth_client(uuid, timestamptz),
  find_assistant_token(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_access(uuid, timestamptz, text, uuid, text, text, boolean, integer),
  keep_oauth_client(uuid, text, text[], timestamptz), find_oauth_client(uuid), use_oauth_client(uuid, timestamptz),
  find_assistant_token(bytea) TO ${app};
