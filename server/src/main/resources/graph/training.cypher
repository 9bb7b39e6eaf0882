// A workout is a light reference node: what was done is PostgreSQL's. It carries one of two labels by its sport.

// :become_strength
MATCH (w:EnduranceWorkout {user_id: $user_id, id: $id})
REMOVE w:EnduranceWorkout
SET w:StrengthWorkout
RETURN w.id AS id

// :become_endurance
MATCH (w:StrengthWorkout {user_id: $user_id, id: $id})
REMOVE w:StrengthWorkout
SET w:EnduranceWorkout
RETURN w.id AS id

// :put_strength
MERGE (p:Person {user_id: $user_id})
MERGE (w:StrengthWorkout {user_id: $user_id, id: $id})
WITH p, w
WHERE coalesce(w.version, 0) <= $version
SET w.date = $date, w.name = $name, w.version = $version
MERGE (p)-[:PERFORMED]->(w)
RETURN w.version AS version

// :put_endurance
MERGE (p:Person {user_id: $user_id})
MERGE (w:EnduranceWorkout {user_id: $user_id, id: $id})
WITH p, w
WHERE coalesce(w.version, 0) <= $version
SET w.date = $date, w.name = $name, w.version = $version
MERGE (p)-[:PERFORMED]->(w)
RETURN w.version AS version

// :execute_strength
MATCH (w:StrengthWorkout {user_id: $user_id, id: $id})
OPTIONAL MATCH (w)-[old:EXECUTES]->(:PlannedWorkout {user_id: $user_id})
DELETE old
WITH DISTINCT w
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(plan:PlannedWorkout {user_id: $user_id, id: $plan_id})
MERGE (w)-[:EXECUTES]->(plan)
RETURN plan.revision AS revision

// :execute_endurance
MATCH (w:EnduranceWorkout {user_id: $user_id, id: $id})
OPTIONAL MATCH (w)-[old:EXECUTES]->(:PlannedWorkout {user_id: $user_id})
DELETE old
WITH DISTINCT w
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(plan:PlannedWorkout {user_id: $user_id, id: $plan_id})
MERGE (w)-[:EXECUTES]->(plan)
RETURN plan.revision AS revision

// :remove_strength
MATCH (w:StrengthWorkout {user_id: $user_id, id: $id})
DETACH DELETE w
RETURN count(*) AS removed

// :remove_endurance
MATCH (w:EnduranceWorkout {user_id: $user_id, id: $id})
DETACH DELETE w
RETURN count(*) AS removed

// :found
MATCH (:Person {user_id: $user_id})-[:PERFORMED]->(w:StrengthWorkout {user_id: $user_id})
OPTIONAL MATCH (w)-[:EXECUTES]->(plan:PlannedWorkout {user_id: $user_id})
RETURN w.id AS id, false AS endurance, toString(w.date) AS date, w.name AS name, plan.id AS plan_id
UNION ALL
MATCH (:Person {user_id: $user_id})-[:PERFORMED]->(w:EnduranceWorkout {user_id: $user_id})
OPTIONAL MATCH (w)-[:EXECUTES]->(plan:PlannedWorkout {user_id: $user_id})
RETURN w.id AS id, true AS endurance, toString(w.date) AS date, w.name AS name, plan.id AS plan_id
