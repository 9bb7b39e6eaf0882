// :merge
MERGE (p:Person {user_id: $user_id})
RETURN p.user_id AS user_id

// :find
MATCH (p:Person {user_id: $user_id})
RETURN p.user_id AS user_id

// :erase
MATCH (n {user_id: $user_id})
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(n) AS deleted
