// One revision is one subgraph: workout, blocks, sets, all with the same revision. Nobody sees it before it is attached
// to the person.

// :write_workout
CREATE (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
SET w += $properties, w.unseen_since = $written_at
RETURN w.id AS id

// :write_blocks
MATCH (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
UNWIND $blocks AS row
CREATE (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id, id: row.id, revision: $revision})
SET b += row.properties
RETURN count(b) AS blocks

// :write_sets
UNWIND $sets AS row
MATCH (b:PlannedBlock {user_id: $user_id, id: row.block_id, revision: $revision})
CREATE (b)-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id, id: row.id, revision: $revision})
SET s += row.properties
RETURN count(s) AS sets

// :link_exercises
MATCH (:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
  -[:HAS_BLOCK]->(:PlannedBlock {user_id: $user_id})-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
WHERE NOT EXISTS { (s)-[:OF_EXERCISE]->() }
OPTIONAL MATCH (shared:Exercise {id: s.exercise_id})
OPTIONAL MATCH (own:UserExercise {user_id: $user_id, id: s.exercise_id})
WITH s, coalesce(own, shared) AS exercise ORDER BY s.exercise_id
WHERE exercise IS NOT NULL
CREATE (s)-[:OF_EXERCISE]->(exercise)
RETURN count(s) AS linked

// :standing
MATCH (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
OPTIONAL MATCH (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id})
OPTIONAL MATCH (b)-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
RETURN w.content_hash AS content_hash, count(DISTINCT b) AS blocks, count(s) AS sets

// :attached
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id, id: $id})
RETURN w.revision AS revision, coalesce(w.version, 0) AS version ORDER BY version DESC

// :attach
MATCH (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
WHERE coalesce(w.version, 0) <= $version
MERGE (p:Person {user_id: $user_id})
MERGE (p)-[:HAS_PLAN]->(w)
SET w.status = $status, w.date = $date, w.version = $version
REMOVE w.unseen_since
RETURN w.version AS version

// :unlink_purposes
MATCH (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})-[old:SERVES|PART_OF]->()
DELETE old

// :link_goals
MATCH (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
UNWIND $ids AS goal_id
MATCH (g:Goal {user_id: $user_id, id: goal_id})
MERGE (w)-[:SERVES]->(g)

// :link_block
MATCH (w:PlannedWorkout {user_id: $user_id, id: $id, revision: $revision})
MATCH (b:Block {user_id: $user_id, id: $training_block})
MERGE (w)-[:PART_OF]->(b)

// :published
MATCH (w:PlannedWorkout {user_id: $user_id})
WHERE w.revision IN $revisions
REMOVE w.unseen_since
RETURN count(w) AS workouts

// :unseen
MATCH (w:PlannedWorkout {user_id: $user_id})
WHERE w.unseen_since < $before
RETURN w.revision AS revision ORDER BY w.unseen_since LIMIT $limit

// :delete
UNWIND $revisions AS revision
MATCH (w:PlannedWorkout {user_id: $user_id, revision: revision})
OPTIONAL MATCH (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id})
OPTIONAL MATCH (b)-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
DETACH DELETE s, b, w
RETURN count(DISTINCT revision) AS revisions

// :delete_block_remains
UNWIND $ids AS id
MATCH (b:PlannedBlock {user_id: $user_id, id: id, revision: $revision})
DETACH DELETE b
RETURN count(id) AS blocks

// :delete_set_remains
UNWIND $ids AS id
MATCH (s:PlannedSet {user_id: $user_id, id: id, revision: $revision})
DETACH DELETE s
RETURN count(id) AS sets

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id})
OPTIONAL MATCH (w)-[:HAS_BLOCK]->(b:PlannedBlock {user_id: $user_id})
OPTIONAL MATCH (b)-[:PRESCRIBES]->(s:PlannedSet {user_id: $user_id})
WITH w, count(DISTINCT b) AS blocks, count(s) AS sets,
  sum(CASE WHEN EXISTS { (s)-[:OF_EXERCISE]->() } THEN 1 ELSE 0 END) AS linked
RETURN w.id AS id, w.revision AS revision, w.content_hash AS content_hash, w.status AS status,
  toString(w.date) AS date, blocks, sets, linked,
  [(w)-[:SERVES]->(g:Goal {user_id: $user_id}) | g.id] AS goals,
  [(w)-[:PART_OF]->(b:Block {user_id: $user_id}) | b.id] AS training_blocks
