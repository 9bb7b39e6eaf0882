// How far an athlete is, modality by modality.

// :put
// What stood under this id before it was made anew is another thing.
CALL () {
  MATCH (old:TrainingLevel {user_id: $user_id, id: $id}) WHERE old.created < $created
  DETACH DELETE old
}
MERGE (p:Person {user_id: $user_id})
MERGE (l:TrainingLevel {user_id: $user_id, id: $id})
WITH p, l WHERE coalesce(l.version, 0) <= $version
SET l = $properties, l.user_id = $user_id, l.id = $id, l.version = $version, l.created = $created
MERGE (p)-[:HAS_LEVEL]->(l)
WITH l
CALL (l) {
  MATCH (l)-[old:FOR_MODALITY]->() DELETE old
}
MERGE (m:Modality {name: $modality})
CREATE (l)-[:FOR_MODALITY]->(m)

// :remove
MATCH (l:TrainingLevel {user_id: $user_id, id: $id}) DETACH DELETE l

// :found
MATCH (:Person {user_id: $user_id})-[:HAS_LEVEL]->(l:TrainingLevel {user_id: $user_id})
RETURN l.id AS id, 'version ' + l.version AS mark
