-- Who may see which row: the actor is who asks, the subject is whose data it is. Both are set for one transaction by
-- act_as and read through nullif, because a pooled connection keeps an empty setting.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${app}, ${worker};

CREATE FUNCTION current_subject() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.subject_id', true), '')::uuid;

CREATE FUNCTION current_actor() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.actor_id', true), '')::uuid;

CREATE FUNCTION acting_alone() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_actor() = current_subject();

-- Accounts. The e-mail is unique by itself, compared without regard to case.
CREATE TABLE users (
  user_id     uuid PRIMARY KEY,
  email       text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  operator    boolean NOT NULL DEFAULT false,
  status      text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled', 'deleting')),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX users_email ON users (lower(email));

-- What another athlete may see: asked once per statement by the policies below.
CREATE TABLE sharing_grants (
  user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  grant_id    uuid NOT NULL,
  grantee_id  uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz,
  revoked_at  timestamptz,
  PRIMARY KEY (user_id, grant_id)
);
CREATE INDEX sharing_grants_grantee ON sharing_grants (user_id, grantee_id);

CREATE FUNCTION actor_may_read() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  RETURN current_actor() = current_subject() OR EXISTS (
    SELECT FROM sharing_grants g
    WHERE g.user_id = current_subject() AND g.grantee_id = current_actor()
      AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > now()));
REVOKE ALL ON FUNCTION actor_may_read() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION actor_may_read() TO ${app};

-- Makes a table an owned one. Forced row security binds the owner role too, hence its explicit policy.
CREATE PROCEDURE own_table(owned regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
  EXECUTE format('CREATE POLICY owner_all ON %s TO %I USING (true) WITH CHECK (true)', owned, current_user);
  EXECUTE format('CREATE POLICY app_read ON %s FOR SELECT TO ${app}
    USING (user_id = (SELECT current_subject()) AND (SELECT actor_may_read()))', owned);
  EXECUTE format('CREATE POLICY app_insert ON %s FOR INSERT TO ${app}
    WITH CHECK (user_id = (SELECT current_subject()) AND (SELECT acting_alone()))', owned);
  EXECUTE format('CREATE POLICY app_update ON %s FOR UPDATE TO ${app}
    USING (user_id = (SELECT current_subject()) AND (SELECT acting_alone()))
    WITH CHECK (user_id = (SELECT current_subject()) AND (SELECT acting_alone()))', owned);
  EXECUTE format('CREATE POLICY app_delete ON %s FOR DELETE TO ${app}
    USING (user_id = (SELECT current_subject()) AND (SELECT acting_alone()))', owned);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${app}', owned);
END $$;
REVOKE ALL ON PROCEDURE own_table(regclass) FROM PUBLIC;

CALL own_table('users');
REVOKE INSERT, UPDATE, DELETE ON users FROM ${app};
CALL own_table('sharing_grants');

-- The worker finds work; it then acts as the application for one athlete at a time.
CREATE POLICY worker_finds ON users FOR SELECT TO ${worker} USING (true);
GRANT SELECT (user_id, status) ON users TO ${worker};

-- Begins a request: says who acts for whom and answers the state of the subject's account (null: there is none, or it
-- granted the actor nothing; the two are told apart by nobody).
CREATE FUNCTION act_as(actor uuid, subject uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  actor_status text;
  subject_status text;
BEGIN
  SELECT status INTO actor_status FROM users WHERE user_id = actor;
  IF actor = subject THEN
    subject_status := actor_status;
  ELSE
    SELECT status INTO subject_status FROM users WHERE user_id = subject;
  END IF;
  IF actor_status = 'active' THEN
    PERFORM set_config('app.actor_id', actor::text, true), set_config('app.subject_id', subject::text, true);
    RETURN CASE WHEN actor_may_read() THEN subject_status END;
  END IF;
  RETURN actor_status;
END $$;
REVOKE ALL ON FUNCTION act_as(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION act_as(uuid, uuid) TO ${app};
