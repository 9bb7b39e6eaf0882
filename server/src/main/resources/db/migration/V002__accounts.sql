-- Sign-in and what is found before the user is known. Secrets are looked up by hash through definer functions that
-- answer one row each.
CREATE TABLE profiles (
  user_id       uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  display_name  text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  time_zone     text NOT NULL,
  unit_system   text NOT NULL CHECK (unit_system IN ('metric', 'imperial')),
  version       bigint NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL
);
CALL own_table('profiles');

-- What no grant opens: only the athlete reads it.
CREATE PROCEDURE own_table_alone(owned regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL own_table(owned);
  EXECUTE format('ALTER POLICY app_read ON %s
    USING (user_id = (SELECT current_subject()) AND (SELECT acting_alone()))', owned);
END $$;
REVOKE ALL ON PROCEDURE own_table_alone(regclass) FROM PUBLIC;

CREATE TABLE credentials (
  user_id        uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  password_hash  text NOT NULL,
  updated_at     timestamptz NOT NULL
);
CALL own_table_alone('credentials');

CREATE TABLE refresh_tokens (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  token_id    uuid NOT NULL,
  family_id   uuid NOT NULL,
  hash        bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  revoked_at  timestamptz,
  PRIMARY KEY (user_id, token_id)
);
CREATE INDEX refresh_tokens_family ON refresh_tokens (user_id, family_id);
CALL own_table_alone('refresh_tokens');

CREATE TABLE api_tokens (
  user_id       uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  token_id      uuid NOT NULL,
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  hash          bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  scopes        text[] NOT NULL,
  created_at    timestamptz NOT NULL,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  PRIMARY KEY (user_id, token_id)
);
CALL own_table_alone('api_tokens');

CREATE TABLE external_identities (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  issuer      text NOT NULL,
  external_id text NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, issuer, external_id),
  UNIQUE (issuer, external_id)
);
CALL own_table_alone('external_identities');

-- Only the owner reads this: the key that signs access tokens.
CREATE TABLE server_keys (
  key_id      text PRIMARY KEY,
  private_key bytea NOT NULL,
  public_key  bytea NOT NULL,
  created_at  timestamptz NOT NULL
);

-- A deleted account leaves its id and times, nothing else. The graph is swept once more when no request from before the
-- lock can still be under way.
CREATE TABLE erasures (
  user_id       uuid PRIMARY KEY,
  requested_at  timestamptz NOT NULL,
  graph_at      timestamptz,
  rows_at       timestamptz,
  swept_at      timestamptz
);
GRANT SELECT ON erasures TO ${worker};

CREATE FUNCTION any_account() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  RETURN EXISTS (SELECT FROM users);

CREATE FUNCTION find_credentials(wanted_email text)
  RETURNS TABLE (user_id uuid, status text, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.user_id, u.status, c.password_hash
  FROM users u LEFT JOIN credentials c ON c.user_id = u.user_id
  WHERE lower(u.email) = lower(wanted_email)
$$;

CREATE FUNCTION find_refresh_token(wanted bytea)
  RETURNS TABLE (user_id uuid, token_id uuid, family_id uuid, expires_at timestamptz, used_at timestamptz,
    revoked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.user_id, t.token_id, t.family_id, t.expires_at, t.used_at, t.revoked_at
  FROM refresh_tokens t WHERE t.hash = wanted
$$;

CREATE FUNCTION find_api_token(wanted bytea)
  RETURNS TABLE (user_id uuid, token_id uuid, scopes text[], operator boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.user_id, t.token_id, t.scopes, u.operator
  FROM api_tokens t JOIN users u ON u.user_id = t.user_id
  WHERE t.hash = wanted AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
    AND u.status = 'active'
$$;

CREATE FUNCTION find_external_identity(wanted_issuer text, wanted_id text)
  RETURNS TABLE (user_id uuid, operator boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.user_id, u.operator
  FROM external_identities e JOIN users u ON u.user_id = e.user_id
  WHERE e.issuer = wanted_issuer AND e.external_id = wanted_id AND u.status = 'active'
$$;

-- Opens an account; the first one on this installation is the operator. A taken e-mail raises unique_violation.
CREATE FUNCTION open_account(new_id uuid, new_email text, at timestamptz, only_first boolean) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plumbline.open_account'));
  first := NOT EXISTS (SELECT FROM users);
  IF only_first AND NOT first THEN
    RETURN false;
  END IF;
  INSERT INTO users (user_id, email, operator, created_at, updated_at) VALUES (new_id, new_email, first, at, at);
  RETURN true;
END $$;

-- The first step of deleting an account: it is locked, and the tombstone says since when.
CREATE FUNCTION lock_account_for_deletion(at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_actor() IS DISTINCT FROM current_subject() OR current_subject() IS NULL THEN
    RAISE EXCEPTION 'only the athlete deletes the account' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE users SET status = 'deleting', updated_at = at WHERE user_id = current_subject();
  INSERT INTO erasures (user_id, requested_at) VALUES (current_subject(), at) ON CONFLICT DO NOTHING;
END $$;

-- The app may not write users; this is the one column that an athlete changes there.
CREATE FUNCTION change_email(new_email text, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_actor() IS DISTINCT FROM current_subject() OR current_subject() IS NULL THEN
    RAISE EXCEPTION 'only the athlete changes the e-mail' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE users SET email = new_email, updated_at = at WHERE user_id = current_subject();
END $$;

-- The later steps of deleting an account, taken by the worker. Each may be repeated.
CREATE FUNCTION mark_graph_erased(wanted uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE erasures SET graph_at = at WHERE user_id = wanted AND graph_at IS NULL
$$;

CREATE FUNCTION erase_account(wanted uuid, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM erasures WHERE user_id = wanted AND graph_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the graph of % goes first', wanted;
  END IF;
  DELETE FROM users WHERE user_id = wanted AND status = 'deleting';
  UPDATE erasures SET rows_at = at WHERE user_id = wanted AND rows_at IS NULL;
END $$;

CREATE FUNCTION mark_graph_swept(wanted uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE erasures SET swept_at = at WHERE user_id = wanted AND rows_at IS NOT NULL AND swept_at IS NULL
$$;

REVOKE ALL ON FUNCTION any_account(), find_credentials(text), find_refresh_token(bytea), find_api_token(bytea),
  find_external_identity(text, text), open_account(uuid, text, timestamptz, boolean),
  lock_account_for_deletion(timestamptz), change_email(text, timestamptz), mark_graph_erased(uuid, timestamptz),
  erase_account(uuid, timestamptz), mark_graph_swept(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION any_account(), find_credentials(text), find_refresh_token(bytea), find_api_token(bytea),
  find_external_identity(text, text), open_account(uuid, text, timestamptz, boolean),
  lock_account_for_deletion(timestamptz), change_email(text, timestamptz) TO ${app};
GRANT EXECUTE ON FUNCTION mark_graph_erased(uuid, timestamptz), erase_account(uuid, timestamptz),
  mark_graph_swept(uuid, timestamptz) TO ${worker};
