// :merge
MERGE (p:Person {user_id: $user_id})
RETURN p.user_id AS user_id

// :find
MATCH (p:Person {user_id: $user_id})
RETURN p.user_id AS user_id
