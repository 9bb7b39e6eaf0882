// Constraints: what they forbid or want done with care, and the injury they come from. Which of them count on a day,
// PostgreSQL decides: a question names them.

// :put
// What stood under this id before it was made anew is another thing.
CALL () {
  MATCH (old:Constraint {user_id: $user_id, id: $id}) WHERE old.created < $created
  DETACH DELETE old
}
MERGE (p:Person {user_id: $user_id})
MERGE (c:Constraint {user_id: $user_id, id: $id})
WITH p, c WHERE coalesce(c.version, 0) <= $version
SET c = $properties, c.user_id = $user_id, c.id = $id, c.version = $version, c.created = $created
MERGE (p)-[:HAS_CONSTRAINT]->(c)
WITH c
CALL (c) {
  MATCH (c)-[old:FORBIDS]->() DELETE old
}
CALL (c) {
  MATCH (:Injury {user_id: $user_id})-[old:CREATES]->(c) DELETE old
}
FOREACH (t IN $forbidden_pattern | MERGE (n:MovementPattern {name: t.name})
  CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
FOREACH (t IN $forbidden_joint | MERGE (n:Joint {name: t.name})
  CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
FOREACH (t IN $forbidden_joint_action | MERGE (n:JointAction {name: t.name})
  CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
FOREACH (t IN $forbidden_muscle | MERGE (n:Muscle {name: t.name})
  CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
FOREACH (t IN $forbidden_equipment | MERGE (n:Equipment {name: t.name})
  CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
WITH c
CALL (c) {
  UNWIND $forbidden_exercise AS t
  OPTIONAL MATCH (shared:Exercise {id: t.name})
  FOREACH (n IN CASE WHEN shared IS NULL THEN [] ELSE [shared] END |
    CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
  FOREACH (own_id IN CASE WHEN shared IS NULL THEN [t.name] ELSE [] END |
    MERGE (n:UserExercise {user_id: $user_id, id: own_id})
    CREATE (c)-[:FORBIDS {above_load: t.above_load, load_unit: t.load_unit}]->(n))
}
WITH c
MATCH (i:Injury {user_id: $user_id, id: $injury})
MERGE (i)-[:CREATES]->(c)

// :remove
MATCH (c:Constraint {user_id: $user_id, id: $id}) DETACH DELETE c

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_CONSTRAINT]->(c:Constraint {user_id: $user_id})
RETURN c.id AS id, 'version ' + c.version + ', forbids ' + count { (c)-[:FORBIDS]->() } AS mark
