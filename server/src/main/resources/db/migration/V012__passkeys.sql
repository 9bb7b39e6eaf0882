-- Passkeys: what an athlete signs in with instead of a password. The private half never leaves their device.
CREATE TABLE passkeys (
  user_id        uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  passkey_id     uuid NOT NULL,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  host           text NOT NULL,
  credential_id  bytea NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 16 AND 1023),
  public_key     bytea NOT NULL,
  sign_count     bigint NOT NULL CHECK (sign_count >= 0),
  synced         boolean NOT NULL,
  transports     text[] NOT NULL,
  created_at     timestamptz NOT NULL,
  last_used_at   timestamptz,
  PRIMARY KEY (user_id, passkey_id)
);
COMMENT ON COLUMN passkeys.host IS 'The relying party: devices offer the passkey on pages of this host only.';
COMMENT ON COLUMN passkeys.credential_id IS 'By what it is found before anybody is known; chosen by the device.';
COMMENT ON COLUMN passkeys.public_key IS 'COSE_Key.';
COMMENT ON COLUMN passkeys.sign_count IS 'As the device last said; 0 for ever where it does not count.';
COMMENT ON COLUMN passkeys.synced IS 'Whether the device said that a copy is kept elsewhere.';
CALL own_table_alone('passkeys');

-- What a device has to sign, once and soon. Without an athlete it is for signing in, with one for adding a passkey.
-- Nobody reads this table; the functions below are the only way to it.
CREATE TABLE passkey_challenges (
  challenge   bytea PRIMARY KEY CHECK (length(challenge) = 32),
  user_id     uuid REFERENCES users ON DELETE CASCADE,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX passkey_challenges_end ON passkey_challenges (expires_at);
ALTER TABLE passkey_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenges FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON passkey_challenges TO CURRENT_USER USING (true) WITH CHECK (true);

-- Anybody may ask for one to sign in with, so there are never more than ten thousand of those, and one per athlete of
-- the others.
CREATE FUNCTION keep_passkey_challenge(fresh bytea, at timestamptz, until timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_actor() IS DISTINCT FROM current_subject() THEN
    RAISE EXCEPTION 'only the athlete adds a passkey' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM passkey_challenges WHERE challenge IN (
    SELECT challenge FROM passkey_challenges WHERE expires_at <= at FOR UPDATE SKIP LOCKED);
  IF current_subject() IS NULL THEN
    DELETE FROM passkey_challenges WHERE challenge IN (
      SELECT challenge FROM passkey_challenges WHERE user_id IS NULL
      ORDER BY expires_at DESC OFFSET 9999 FOR UPDATE SKIP LOCKED);
  ELSE
    DELETE FROM passkey_challenges WHERE user_id = current_subject();
  END IF;
  INSERT INTO passkey_challenges (challenge, user_id, expires_at) VALUES (fresh, current_subject(), until);
END $$;

-- Takes a challenge out, whatever comes of it; true when it was still good.
CREATE FUNCTION take_passkey_challenge(wanted bytea, at timestamptz) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH taken AS (
    DELETE FROM passkey_challenges WHERE challenge = wanted AND user_id IS NOT DISTINCT FROM current_subject()
    RETURNING expires_at)
  SELECT EXISTS (SELECT FROM taken WHERE expires_at > at)
$$;

CREATE FUNCTION find_passkey_owner(wanted bytea) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.user_id FROM passkeys k JOIN users u ON u.user_id = k.user_id
  WHERE k.credential_id = wanted AND u.status = 'active'
$$;

REVOKE ALL ON FUNCTION keep_passkey_challenge(bytea, timestamptz, timestamptz),
  take_passkey_challenge(bytea, timestamptz), find_passkey_owner(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_passkey_challenge(bytea, timestamptz, timestamptz),
  take_passkey_challenge(bytea, timestamptz), find_passkey_owner(bytea) TO ${app};
