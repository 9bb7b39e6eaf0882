// A workout is a light reference node: what was done is PostgreSQL's. It carries one of two labels by its sport.

// :become_strength
UNWIND $ids AS id
MATCH (w:EnduranceWorkout {user_id: $user_id, id: id})
REMOVE w:EnduranceWorkout
SET w:StrengthWorkout
RETURN count(*) AS changed

// :put_strength
MERGE (p:Person {user_id: $user_id})
WITH p
UNWIND $workouts AS workout
MERGE (w:StrengthWorkout {user_id: $user_id, id: workout.id})
WITH p, w, workout
WHERE coalesce(w.version, 0) <= workout.version
SET w.date = workout.date, w.name = workout.name, w.version = workout.version
MERGE (p)-[:PERFORMED]->(w)
WITH p, w, workout
OPTIONAL MATCH (w)-[old:EXECUTES|TOWARD|IN_BLOCK|AFFECTED_BY]->()
DELETE old
WITH DISTINCT p, w, workout
CALL (p, w, workout) {
  MATCH (p)-[:HAS_PLAN]->(plan:PlannedWorkout {user_id: $user_id, id: workout.plan_id})
  MERGE (w)-[:EXECUTES]->(plan)
}
CALL (w, workout) {
  UNWIND workout.goal_ids AS goal_id
  MATCH (g:Goal {user_id: $user_id, id: goal_id})
  MERGE (w)-[:TOWARD]->(g)
}
CALL (w, workout) {
  UNWIND workout.training_block_ids AS block_id
  MATCH (b:Block {user_id: $user_id, id: block_id})
  MERGE (w)-[:IN_BLOCK]->(b)
}
CALL (w, workout) {
  UNWIND workout.injury_ids AS injury_id
  MATCH (i:Injury {user_id: $user_id, id: injury_id})
  MERGE (w)-[:AFFECTED_BY]->(i)
}
RETURN count(*) AS workouts

// :remove_strength
UNWIND $ids AS id
MATCH (w:StrengthWorkout {user_id: $user_id, id: id})
DETACH DELETE w
RETURN count(*) AS removed

// :become_endurance
UNWIND $ids AS id
MATCH (w:StrengthWorkout {user_id: $user_id, id: id})
REMOVE w:StrengthWorkout
SET w:EnduranceWorkout
RETURN count(*) AS changed

// :put_endurance
MERGE (p:Person {user_id: $user_id})
WITH p
UNWIND $workouts AS workout
MERGE (w:EnduranceWorkout {user_id: $user_id, id: workout.id})
WITH p, w, workout
WHERE coalesce(w.version, 0) <= workout.version
SET w.date = workout.date, w.name = workout.name, w.version = workout.version
MERGE (p)-[:PERFORMED]->(w)
WITH p, w, workout
OPTIONAL MATCH (w)-[old:EXECUTES|TOWARD|IN_BLOCK|AFFECTED_BY]->()
DELETE old
WITH DISTINCT p, w, workout
CALL (p, w, workout) {
  MATCH (p)-[:HAS_PLAN]->(plan:PlannedWorkout {user_id: $user_id, id: workout.plan_id})
  MERGE (w)-[:EXECUTES]->(plan)
}
CALL (w, workout) {
  UNWIND workout.goal_ids AS goal_id
  MATCH (g:Goal {user_id: $user_id, id: goal_id})
  MERGE (w)-[:TOWARD]->(g)
}
CALL (w, workout) {
  UNWIND workout.training_block_ids AS block_id
  MATCH (b:Block {user_id: $user_id, id: block_id})
  MERGE (w)-[:IN_BLOCK]->(b)
}
CALL (w, workout) {
  UNWIND workout.injury_ids AS injury_id
  MATCH (i:Injury {user_id: $user_id, id: injury_id})
  MERGE (w)-[:AFFECTED_BY]->(i)
}
RETURN count(*) AS workouts

// :remove_endurance
UNWIND $ids AS id
MATCH (w:EnduranceWorkout {user_id: $user_id, id: id})
DETACH DELETE w
RETURN count(*) AS removed

// :affected
UNWIND $workouts AS workout
OPTIONAL MATCH (strength:StrengthWorkout {user_id: $user_id, id: workout.id})
OPTIONAL MATCH (endurance:EnduranceWorkout {user_id: $user_id, id: workout.id})
WITH workout, coalesce(strength, endurance) AS w
WHERE w IS NOT NULL
CALL (w) {
  MATCH (:Injury {user_id: $user_id})<-[old:AFFECTED_BY]-(w) DELETE old
}
CALL (w, workout) {
  UNWIND workout.injury_ids AS injury_id
  MATCH (i:Injury {user_id: $user_id, id: injury_id})
  MERGE (i)<-[:AFFECTED_BY]-(w)
}
RETURN count(*) AS workouts

// :found
MATCH (:Person {user_id: $user_id})-[:PERFORMED]->(w:StrengthWorkout {user_id: $user_id})
OPTIONAL MATCH (w)-[:EXECUTES]->(plan:PlannedWorkout {user_id: $user_id})
RETURN w.id AS id, false AS endurance, toString(w.date) AS date, w.name AS name, plan.id AS plan_id,
  [(w)-[:TOWARD]->(g:Goal {user_id: $user_id}) | g.id] AS goals,
  [(w)-[:IN_BLOCK]->(b:Block {user_id: $user_id}) | b.id] AS training_blocks,
  [(w)-[:AFFECTED_BY]->(i:Injury {user_id: $user_id}) | i.id] AS injuries
UNION ALL
MATCH (:Person {user_id: $user_id})-[:PERFORMED]->(w:EnduranceWorkout {user_id: $user_id})
OPTIONAL MATCH (w)-[:EXECUTES]->(plan:PlannedWorkout {user_id: $user_id})
RETURN w.id AS id, true AS endurance, toString(w.date) AS date, w.name AS name, plan.id AS plan_id,
  [(w)-[:TOWARD]->(g:Goal {user_id: $user_id}) | g.id] AS goals,
  [(w)-[:IN_BLOCK]->(b:Block {user_id: $user_id}) | b.id] AS training_blocks,
  [(w)-[:AFFECTED_BY]->(i:Injury {user_id: $user_id}) | i.id] AS injuries
