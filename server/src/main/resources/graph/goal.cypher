// Goals: what they measure, and which plans serve them. A goal may name an own exercise before that is applied.

// :put
// What stood under this id before it was made anew is another thing.
CALL () {
  MATCH (old:Goal {user_id: $user_id, id: $id}) WHERE old.created < $created
  DETACH DELETE old
}
MERGE (p:Person {user_id: $user_id})
MERGE (g:Goal {user_id: $user_id, id: $id})
WITH p, g WHERE coalesce(g.version, 0) <= $version
SET g = $properties, g.user_id = $user_id, g.id = $id, g.version = $version, g.created = $created
MERGE (p)-[:HAS_GOAL]->(g)
WITH p, g
CALL (g) {
  MATCH (g)-[old:MEASURES]->() DELETE old
}
OPTIONAL MATCH (shared:Exercise {id: $exercise})
FOREACH (e IN CASE WHEN shared IS NULL THEN [] ELSE [shared] END | MERGE (g)-[:MEASURES]->(e))
FOREACH (own_id IN CASE WHEN shared IS NULL AND $exercise <> '' THEN [$exercise] ELSE [] END |
  MERGE (e:UserExercise {user_id: $user_id, id: own_id})
  MERGE (g)-[:MEASURES]->(e))
WITH p, g
UNWIND $plan_ids AS plan_id
MATCH (p)-[:HAS_PLAN]->(w:PlannedWorkout {user_id: $user_id, id: plan_id})
MERGE (w)-[:SERVES]->(g)

// :remove
MATCH (g:Goal {user_id: $user_id, id: $id}) DETACH DELETE g

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_GOAL]->(g:Goal {user_id: $user_id})
RETURN g.id AS id, 'version ' + g.version + ', measures ' + count { (g)-[:MEASURES]->() } AS mark
