// Injuries: where they are, and the constraints that come from them.

// :put
// What stood under this id before it was made anew is another thing.
CALL () {
  MATCH (old:Injury {user_id: $user_id, id: $id}) WHERE old.created < $created
  DETACH DELETE old
}
MERGE (p:Person {user_id: $user_id})
MERGE (i:Injury {user_id: $user_id, id: $id})
WITH p, i WHERE coalesce(i.version, 0) <= $version
SET i = $properties, i.user_id = $user_id, i.id = $id, i.version = $version, i.created = $created
MERGE (p)-[:HAS_INJURY]->(i)
WITH i
CALL (i) {
  MATCH (i)-[old:AT|OF_MUSCLE]->() DELETE old
}
FOREACH (name IN $joints | MERGE (n:Joint {name: name}) CREATE (i)-[:AT]->(n))
FOREACH (name IN $muscles | MERGE (n:Muscle {name: name}) CREATE (i)-[:OF_MUSCLE]->(n))
WITH i
UNWIND $constraint_ids AS constraint_id
MATCH (c:Constraint {user_id: $user_id, id: constraint_id})
MERGE (i)-[:CREATES]->(c)

// :remove
MATCH (i:Injury {user_id: $user_id, id: $id}) DETACH DELETE i

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_INJURY]->(i:Injury {user_id: $user_id})
RETURN i.id AS id, 'version ' + i.version AS mark
