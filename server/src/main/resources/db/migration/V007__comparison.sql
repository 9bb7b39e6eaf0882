-- How each performed set that belongs to a planned one stands against it, as decided when the facts changed.
CREATE TABLE set_deviations (
  user_id          uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  set_id           uuid NOT NULL,
  deviation_type   text NOT NULL,
  deviations       text[] NOT NULL,
  reps_delta       integer,
  load_delta       numeric,
  rpe_delta        numeric,
  duration_delta_s numeric,
  distance_delta_m numeric,
  tolerance        text NOT NULL,
  decided_at       timestamptz NOT NULL,
  PRIMARY KEY (user_id, set_id),
  FOREIGN KEY (user_id, set_id) REFERENCES sets ON DELETE CASCADE
);
CALL own_table('set_deviations');

CREATE TABLE tolerance_preferences (
  user_id     uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  tolerance   jsonb NOT NULL,
  version     bigint NOT NULL,
  updated_at  timestamptz NOT NULL
);
CALL own_table('tolerance_preferences');

-- Every planned set and every performed set, each exactly once. A union, not a full outer join, so that a condition on
-- the athlete, the plan or the date reaches the indexes of both sides; the foreign key makes the two equal.
CREATE VIEW execution_vs_plan WITH (security_invoker = true) AS
SELECT
  ps.user_id,
  s.set_id, s.block_id, s.workout_id,
  coalesce(s.local_date, p.date) AS workout_date,
  ps.exercise_name,
  s.reps AS actual_reps,
  CASE WHEN ps.load_unit IS NULL OR s.load_unit = ps.load_unit THEN s.load
       WHEN ps.load_unit = 'kg' THEN round(s.load_kg, 6)
       ELSE round(s.load_kg / 0.45359237, 6) END AS actual_load,
  s.rpe AS actual_rpe,
  ps.prescribed_reps AS planned_reps,
  ps.prescribed_load AS planned_load,
  ps.prescribed_rpe AS planned_rpe,
  ps.intensity_zone,
  ps.block_name, ps.block_type,
  ps.id AS planned_set_id,
  ps.plan_id,
  CASE WHEN s.set_id IS NOT NULL THEN d.deviation_type
       WHEN o.outcome_id IS NOT NULL OR p.status IN ('completed', 'partial', 'skipped') THEN 'skipped'
       ELSE 'pending' END AS deviation_type,
  d.reps_delta, d.load_delta,
  -- beyond the first specification
  CASE WHEN s.set_id IS NOT NULL THEN d.deviations
       WHEN o.outcome_id IS NOT NULL OR p.status IN ('completed', 'partial', 'skipped') THEN ARRAY['skipped']
       ELSE ARRAY['pending'] END AS deviations,
  CASE WHEN s.set_id IS NOT NULL THEN s.outcome
       WHEN o.outcome_id IS NOT NULL OR p.status IN ('completed', 'partial', 'skipped') THEN 'skipped' END AS outcome,
  coalesce(s.reason, o.reason) AS reason,
  d.rpe_delta, d.duration_delta_s, d.distance_delta_m,
  coalesce(ps.load_unit, s.load_unit) AS load_unit,
  ps.exercise_id,
  s.exercise_id AS performed_exercise_id,
  s.exercise_name AS performed_exercise_name,
  ps.block_seq, ps.set_seq,
  ps.set_type, ps.prescribed_reps_max AS planned_reps_max, ps.amrap, ps.percent_1rm, ps.round,
  ps.prescribed_duration_s AS planned_duration_s, s.duration_s AS actual_duration_s,
  ps.prescribed_distance_m AS planned_distance_m, s.distance_m AS actual_distance_m,
  s.load AS entered_load, s.load_unit AS entered_load_unit,
  s.as_prescribed,
  d.tolerance,
  p.status AS plan_status, p.date AS planned_date
FROM planned_sets ps
JOIN plans p ON p.user_id = ps.user_id AND p.plan_id = ps.plan_id
LEFT JOIN sets s ON s.user_id = ps.user_id AND s.planned_set_id = ps.id AND s.live
LEFT JOIN set_deviations d ON d.user_id = s.user_id AND d.set_id = s.set_id
LEFT JOIN planned_set_outcomes o ON o.user_id = ps.user_id AND o.planned_set_id = ps.id AND o.live AND s.set_id IS NULL
WHERE ps.removed_in IS NULL AND p.status IN ('confirmed', 'in_progress', 'completed', 'partial', 'skipped')
UNION ALL
SELECT
  s.user_id,
  s.set_id, s.block_id, s.workout_id,
  s.local_date,
  s.exercise_name,
  s.reps, s.load, s.rpe,
  NULL, NULL, NULL, NULL,
  b.name, b.block_type,
  NULL,
  w.plan_id,
  CASE WHEN w.plan_id IS NULL THEN 'unlinked' ELSE 'added' END,
  NULL, NULL,
  CASE WHEN w.plan_id IS NULL THEN ARRAY['unlinked'] ELSE ARRAY['added'] END,
  s.outcome,
  s.reason,
  NULL, NULL, NULL,
  s.load_unit,
  s.exercise_id,
  s.exercise_id,
  s.exercise_name,
  coalesce(b.plan_block_seq, b.seq), s.seq,
  s.set_type, NULL, false, NULL, NULL,
  NULL, s.duration_s,
  NULL, s.distance_m,
  s.load, s.load_unit,
  s.as_prescribed,
  NULL,
  p.status, w.planned_date
FROM sets s
JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
JOIN workouts w ON w.user_id = s.user_id AND w.workout_id = s.workout_id
LEFT JOIN plans p ON p.user_id = w.user_id AND p.plan_id = w.plan_id
WHERE s.live AND s.planned_set_id IS NULL;
GRANT SELECT ON execution_vs_plan TO ${app};
COMMENT ON VIEW execution_vs_plan IS
'Every planned set of a live plan and every performed set, each exactly once. deviation_type is the first that applies of: skipped (planned, not performed, and the plan is closed or the athlete said so), pending (planned, not performed yet), added (performed without a planned set in a workout that executes a plan), unlinked (performed in a workout that executes none), substituted (another exercise), reps_deviation, load_deviation, duration_deviation, distance_deviation, rpe_deviation (outside the tolerance stored with the result), not_recorded (a prescribed value has no actual one), as_planned. deviations lists all that apply. Loads are in load_unit, the planned set''s unit.';
