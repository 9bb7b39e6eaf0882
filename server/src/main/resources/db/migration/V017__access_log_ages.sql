-- The access log does not grow for ever. It stays out of every login's reach: only this function takes something away
-- from it, at most so many entries at once and each athlete's oldest first.
CREATE FUNCTION forget_accesses(before timestamptz, most integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH old AS (
    SELECT l.user_id, l.entry_id FROM users u
    CROSS JOIN LATERAL (
      SELECT a.user_id, a.entry_id FROM access_log a
      WHERE a.user_id = u.user_id AND a.at < before ORDER BY a.at, a.entry_id LIMIT most
    ) l LIMIT most
  ), gone AS (
    DELETE FROM access_log l USING old o WHERE l.user_id = o.user_id AND l.entry_id = o.entry_id RETURNING l.entry_id
  )
  SELECT count(*)::integer FROM gone
$$;
REVOKE ALL ON FUNCTION forget_accesses(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_accesses(timestamptz, integer) TO ${worker};
COMMENT ON TABLE access_log IS
  'What was asked for through assistants. Written by note_access only, changed by nobody, forgotten by forget_accesses.';
