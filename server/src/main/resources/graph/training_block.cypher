// Training blocks, and which plans are part of them.

// :put
// What stood under this id before it was made anew is another thing.
CALL () {
  MATCH (old:Block {user_id: $user_id, id: $id}) WHERE old.created < $created
  DETACH DELETE old
}
MERGE (p:Person {user_id: $user_id})
MERGE (b:Block {user_id: $user_id, id: $id})
WITH p, b WHERE coalesce(b.version, 0) <= $version
SET b = $properties, b.user_id = $user_id, b.id = $id, b.version = $version, b.created = $created
MERGE (p)-[:HAS_TRAINING_BLOCK]->(b)
WITH p, b
UNWIND $plan_ids AS plan_id
MATCH (p)-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id, id: plan_id})
MERGE (w)-[:PART_OF]->(b)

// :remove
MATCH (b:Block {user_id: $user_id, id: $id}) DETACH DELETE b

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_TRAINING_BLOCK]->(b:Block {user_id: $user_id})
RETURN b.id AS id, 'version ' + b.version AS mark
