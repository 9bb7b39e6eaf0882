// What can be asked of the graph. Every question begins at its athlete, or at exercises by their ids; from the shared
// catalogue nothing is followed back to athletes: a joint has the injuries of all of them. Which constraints and injuries
// count, PostgreSQL says.

// :exercises
// Exercises by their ids, and those that are like one: of its modality, for its muscles or of its pattern. With the
// paths from constraints and injuries to them.
OPTIONAL MATCH (:Person {user_id: $user_id})-[:HAS_CONSTRAINT]->(c:Constraint {user_id: $user_id})-[f:FORBIDS]->(x)
WHERE c.id IN $constraint_ids
WITH collect(CASE WHEN c IS NOT NULL THEN {constraint_id: c.id, x: x, above_load: f.above_load,
  load_unit: f.load_unit} END) AS forbidden
OPTIONAL MATCH (:Person {user_id: $user_id})-[:HAS_INJURY]->(i:Injury {user_id: $user_id})-[at:AT|OF_MUSCLE]->(x)
WHERE i.id IN $injury_ids
WITH forbidden, collect(CASE WHEN i IS NOT NULL THEN {injury_id: i.id, x: x,
  by: CASE type(at) WHEN 'AT' THEN 'STRESSES' ELSE 'TARGETS' END} END) AS sore
OPTIONAL MATCH (shared:Exercise {id: $alike})
OPTIONAL MATCH (own:UserExercise {user_id: $user_id, id: $alike})
WITH forbidden, sore, coalesce(own, shared) AS to
OPTIONAL MATCH (also:Muscle) WHERE also.name IN $also_muscles
WITH forbidden, sore, to, [(to)-[:TARGETS {role: 'primary'}]->(x) | x] + [(to)-[:HAS_PATTERN]->(x) | x]
  + collect(also) AS words, [(to)-[:OF_MODALITY]->(x) | x] AS modalities
CALL (to, words, modalities) {
  UNWIND $exercises AS exercise_id
  MATCH (e:Exercise {id: exercise_id}) RETURN e
  UNION
  UNWIND $exercises AS exercise_id
  MATCH (e:UserExercise {user_id: $user_id, id: exercise_id}) RETURN e
  UNION
  UNWIND words AS x
  MATCH (e:Exercise)<-[:FINDS]-(x) WHERE EXISTS { (e)-[:OF_MODALITY]->(m) WHERE m IN modalities } RETURN e
  UNION
  MATCH (:Person {user_id: $user_id})-[:HAS_EXERCISE]->(e:UserExercise {user_id: $user_id})-[r:TARGETS|HAS_PATTERN]->(x)
  WHERE x IN words AND coalesce(r.role, 'primary') = 'primary'
    AND EXISTS { (e)-[:OF_MODALITY]->(m) WHERE m IN modalities }
  RETURN e
  UNION
  WITH to WHERE to IS NOT NULL RETURN to AS e
}
WITH forbidden, sore, to, e, [(e)-[r:HAS_PATTERN|STRESSES|INVOLVES|TARGETS|NEEDS]->() | r] AS direct
RETURN e.id AS id, e.name AS name, coalesce(e = to, false) AS itself,
  any(r IN direct WHERE type(r) IN ['HAS_PATTERN', 'INVOLVES', 'STRESSES']) AS described,
  coalesce(e.measured_as IN ['reps_load', 'duration_load', 'distance_load'], false) AS loaded,
  [hit IN [f IN forbidden | {to: f, path: CASE WHEN f.x = e THEN {by: 'IS'} ELSE coalesce(
      head([r IN direct WHERE endNode(r) = f.x | {by: type(r), role: r.role}]),
      CASE WHEN f.x:Joint
        THEN head([(e)-[:INVOLVES]->(a:JointAction)-[:AT]->(x) WHERE x = f.x | {by: 'INVOLVES', through: a.name}])
      WHEN f.x:Exercise|UserExercise
        THEN head([(e)-[:VARIATION_OF*1..3]->(x) WHERE x = f.x | {by: 'VARIATION_OF'}]) END) END}]
    WHERE hit.path IS NOT NULL | {constraint_id: hit.to.constraint_id, name: hit.to.x.name, by: hit.path.by,
      role: coalesce(hit.path.role, ''), through: hit.path.through, above_load: hit.to.above_load,
      load_unit: hit.to.load_unit}] AS hits,
  [each IN sore WHERE any(r IN direct WHERE endNode(r) = each.x AND type(r) IN ['STRESSES', 'TARGETS'])
    | {injury_id: each.injury_id, name: each.x.name, by: each.by}] AS hurts,
  CASE WHEN to IS NULL THEN null WHEN EXISTS { (e)-[:VARIATION_OF*1..4]->(to) } THEN 'variation'
    WHEN EXISTS { (to)-[:VARIATION_OF*1..4]->(e) } THEN 'plainer' END AS relation

// :serves
MATCH (:Person {user_id: $user_id})-[:HAS_GOAL]->(g:Goal {user_id: $user_id, id: $goal})
WITH g, [(g)-[:MEASURES]->(e) | [e.id, e.name]] AS measures
CALL (g, measures) {
  MATCH (g)<-[:SERVES]-(w:PlannedWorkout {user_id: $user_id})
  OPTIONAL MATCH (w)<-[:EXECUTES]-(done {user_id: $user_id})
  WITH w, measures, collect(DISTINCT done.id) AS workouts
  ORDER BY w.date, w.id
  RETURN collect({plan_id: w.id, name: w.name, date: toString(w.date), status: w.status, workout_ids: workouts,
    training_blocks: [(w)-[:PART_OF]->(b:Block {user_id: $user_id}) | b.id],
    measured: EXISTS {
      (w)-[:HAS_BLOCK]->(:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
      WHERE s.exercise_id IN [each IN measures | each[0]] }}) AS plans
}
RETURN g.id AS id, g.name AS name, plans, measures

// :pattern_work
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id})
WHERE w.date >= $from AND w.date <= $to AND NOT w.status IN ['cancelled', 'superseded']
MATCH (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
WHERE b.block_type <> 'warmup' AND s.set_type <> 'warmup'
MATCH (s)-[:OF_EXERCISE]->(e)
WHERE $pattern IN [(e)-[:HAS_PATTERN]->(x:MovementPattern) | x.name]
RETURN w.id AS plan_id, w.name AS plan_name, toString(w.date) AS date, w.status AS status,
  e.id AS exercise_id, e.name AS exercise_name,
  sum(CASE WHEN s.round IS NULL THEN coalesce(b.rounds, 1) ELSE 1 END) AS sets
ORDER BY date, plan_id, exercise_name

// :coming_patterns
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id})
WHERE w.date >= $from AND w.status IN ['draft', 'confirmed', 'in_progress']
MATCH (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
WHERE b.block_type <> 'warmup' AND s.set_type <> 'warmup'
MATCH (s)-[:OF_EXERCISE]->(e)
UNWIND [(e)-[:HAS_PATTERN]->(x:MovementPattern) | x.name] AS pattern
RETURN pattern, toString(min(w.date)) AS date

// :coming_work
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id})
WHERE w.date >= $from AND w.status IN ['draft', 'confirmed', 'in_progress']
MATCH (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
WHERE s.exercise_id IS NOT NULL
RETURN w.id AS plan_id, w.name AS plan_name, toString(w.date) AS date, w.status AS status,
  b.block_seq AS block_seq, s.set_seq AS set_seq, s.id AS planned_set_id, s.exercise_id AS exercise_id,
  s.exercise_name AS exercise_name, s.prescribed_load AS load, s.load_unit AS load_unit,
  s.percent_1rm AS percent
ORDER BY date, plan_id, block_seq, set_seq

// :neighbourhood
MATCH (:Person {user_id: $user_id})
  -[:HAS_PLAN|HAS_GOAL|HAS_TRAINING_BLOCK|HAS_INJURY|HAS_CONSTRAINT|HAS_LEVEL|PERFORMED|HAS_EXERCISE|LOGGED]->
  (n:PlannedWorkout|Goal|Block|Injury|Constraint|TrainingLevel|StrengthWorkout|EnduranceWorkout|UserExercise|LogEntry
    {user_id: $user_id, id: $id})
WITH n LIMIT 1
OPTIONAL CALL (n) {
  MATCH (n)-[r]-(m) WHERE NOT m:Person AND NOT m:PlannedBlock
  RETURN startNode(r) = n AS forth, type(r) AS relationship, m, r.above_load AS above_load, r.load_unit AS load_unit,
    1 AS times
  UNION
  MATCH (n)-[:HAS_BLOCK]->(:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
  MATCH (s)-[:OF_EXERCISE]->(m)
  RETURN true AS forth, 'PRESCRIBES' AS relationship, m, null AS above_load, null AS load_unit, count(s) AS times
  UNION
  // What is about a planned set is about its plan, and about the workout that executed it.
  MATCH (n)-[:HAS_BLOCK]->(:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(:PlannedSet {user_id: $user_id})
    <-[r:EXPLAINS|DOCUMENTS|FEEDBACK]-(m:LogEntry {user_id: $user_id})
  RETURN false AS forth, type(r) AS relationship, m, null AS above_load, null AS load_unit, 1 AS times
  UNION
  MATCH (n)-[:EXECUTES]->(:PlannedWorkout {user_id: $user_id})-[:HAS_BLOCK]->(:PlannedBlock {user_id: $user_id})
    -[:PRESCRIBES]->(:PlannedSet {user_id: $user_id})
    <-[r:EXPLAINS|DOCUMENTS|FEEDBACK]-(m:LogEntry {user_id: $user_id})
  RETURN false AS forth, type(r) AS relationship, m, null AS above_load, null AS load_unit, 1 AS times
  UNION
  MATCH (n)-[r:EXPLAINS|DOCUMENTS|FEEDBACK]->(:PlannedSet {user_id: $user_id})
    <-[:PRESCRIBES]-(:PlannedBlock {user_id: $user_id})<-[:HAS_BLOCK]-(m:PlannedWorkout {user_id: $user_id})
  RETURN true AS forth, type(r) AS relationship, m, null AS above_load, null AS load_unit, 1 AS times
}
RETURN n.id AS id, labels(n)[0] AS kind, coalesce(n.name, n.summary, n.modality, '') AS name, toString(n.date) AS date,
  n.status AS status, forth, relationship, times, coalesce(m.id, m.name) AS other_id, labels(m)[0] AS other_kind,
  coalesce(m.title, m.name, m.summary, m.modality, '') AS other_name, toString(m.date) AS other_date,
  m.status AS other_status, above_load, load_unit
LIMIT $limit

// :exercise_neighbourhood
OPTIONAL MATCH (shared:Exercise {id: $id})
OPTIONAL MATCH (own:UserExercise {user_id: $user_id, id: $id})
WITH coalesce(own, shared) AS n
WHERE n IS NOT NULL
OPTIONAL CALL (n) {
  MATCH (m)<-[r:HAS_PATTERN|TARGETS|NEEDS|STRESSES|INVOLVES|OF_MODALITY|VARIATION_OF]-(n)
  RETURN true AS forth, type(r) AS relationship, m, 1 AS times
  UNION
  MATCH (:Person {user_id: $user_id})-[:HAS_GOAL]->(m:Goal {user_id: $user_id})
  WHERE EXISTS { (m)-[:MEASURES]->(n) }
  RETURN false AS forth, 'MEASURES' AS relationship, m, 1 AS times
  UNION
  MATCH (:Person {user_id: $user_id})-[:HAS_CONSTRAINT]->(m:Constraint {user_id: $user_id})
  WHERE EXISTS { (m)-[:FORBIDS]->(n) }
  RETURN false AS forth, 'FORBIDS' AS relationship, m, 1 AS times
  UNION
  MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(m:PlannedWorkout {user_id: $user_id})
  WHERE m.date >= $from AND m.status IN ['draft', 'confirmed', 'in_progress']
  MATCH (m)-[:HAS_BLOCK]->(:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
  WHERE s.exercise_id = $id
  RETURN false AS forth, 'PRESCRIBES' AS relationship, m, count(s) AS times
  UNION
  MATCH (:Person {user_id: $user_id})-[:LOGGED]->(m:LogEntry {user_id: $user_id})
  WITH m, head([(m)-[r:RELATED_TO|DOCUMENTS|FEEDBACK]->(x) WHERE x = n | type(r)]) AS link
  WHERE link IS NOT NULL
  RETURN false AS forth, link AS relationship, m, 1 AS times ORDER BY m.date DESC LIMIT 10
}
RETURN n.id AS id, labels(n)[0] AS kind, n.name AS name, null AS date, null AS status, forth, relationship, times,
  coalesce(m.id, m.name) AS other_id, labels(m)[0] AS other_kind,
  coalesce(m.title, m.name, m.summary, '') AS other_name,
  toString(m.date) AS other_date, m.status AS other_status, null AS above_load, null AS load_unit
LIMIT $limit
