// The whole of what the graph has of an athlete, label by label and in portions, because one transaction of a small
// heap must hold what it deletes. A test demands a statement for every label that has an owner.

// :remove_person
MATCH (n:Person {user_id: $user_id}) WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_planned_workouts
MATCH (n:PlannedWorkout {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_planned_blocks
MATCH (n:PlannedBlock {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_planned_sets
MATCH (n:PlannedSet {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_strength_workouts
MATCH (n:StrengthWorkout {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_endurance_workouts
MATCH (n:EnduranceWorkout {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_user_exercises
MATCH (n:UserExercise {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_goals
MATCH (n:Goal {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_training_blocks
MATCH (n:Block {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_injuries
MATCH (n:Injury {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_constraints
MATCH (n:Constraint {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_training_levels
MATCH (n:TrainingLevel {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :remove_log_entries
MATCH (n:LogEntry {user_id: $user_id}) WHERE n.id IS NOT NULL
WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS removed

// :everybody
MATCH (n:Person) RETURN n.user_id AS user_id
UNION
MATCH (n:PlannedWorkout) RETURN n.user_id AS user_id
