// An athlete's own exercise in the graph. A plan may have named it before its own entry of the change log is applied.

// :write
MERGE (e:UserExercise {user_id: $user_id, id: $id})
WITH e WHERE coalesce(e.version, 0) < $version
SET e.name = $name, e.laterality = $laterality, e.measured_as = $measured_as, e.version = $version
MERGE (p:Person {user_id: $user_id})
MERGE (p)-[:HAS_EXERCISE]->(e)
WITH e
CALL (e) {
  MATCH (e)-[old:HAS_PATTERN|TARGETS|NEEDS|STRESSES|INVOLVES|OF_MODALITY|VARIATION_OF]->() DELETE old
}
MERGE (m:Modality {name: $modality})
CREATE (e)-[:OF_MODALITY]->(m)
FOREACH (name IN $patterns |
  MERGE (n:MovementPattern {name: name}) CREATE (e)-[:HAS_PATTERN {leading: name = $patterns[0]}]->(n))
FOREACH (target IN $muscles |
  MERGE (n:Muscle {name: target.name}) CREATE (e)-[:TARGETS {role: target.role}]->(n))
FOREACH (name IN $equipment | MERGE (n:Equipment {name: name}) CREATE (e)-[:NEEDS]->(n))
FOREACH (name IN $joints | MERGE (n:Joint {name: name}) CREATE (e)-[:STRESSES]->(n))
FOREACH (name IN $joint_actions | MERGE (n:JointAction {name: name}) CREATE (e)-[:INVOLVES]->(n))
FOREACH (plainer IN $shared_plainer | MERGE (n:Exercise {id: plainer}) CREATE (e)-[:VARIATION_OF]->(n))
FOREACH (plainer IN $own_plainer |
  MERGE (n:UserExercise {user_id: $user_id, id: plainer}) CREATE (e)-[:VARIATION_OF]->(n))

// :remove
MATCH (e:UserExercise {user_id: $user_id, id: $id})
REMOVE e.version
WITH e
OPTIONAL MATCH (:Person {user_id: $user_id})-[has:HAS_EXERCISE]->(e)
DELETE has
WITH DISTINCT e WHERE NOT EXISTS { (e)<-[:OF_EXERCISE|FORBIDS|MEASURES]-() }
DETACH DELETE e

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_EXERCISE]->(e:UserExercise {user_id: $user_id})
RETURN e.id AS id, e.version AS version
