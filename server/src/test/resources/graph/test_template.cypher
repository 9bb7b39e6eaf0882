// :merge
MERGE (n:StrengthWorkout {user_id: $user_id, id: $id})
WITH n WHERE n.version IS NULL OR n.version < $version
SET n.version = $version

// :remove
MATCH (n:StrengthWorkout {user_id: $user_id, id: $id}) DETACH DELETE n

// :all
MATCH (n:StrengthWorkout {user_id: $user_id}) WHERE n.id IS NOT NULL RETURN n.id AS id, n.version AS version

// :wrong
RETURN 1 / 0 AS nothing
