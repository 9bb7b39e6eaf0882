// The journal in the graph: what an entry is about, by typed links. Its words are PostgreSQL's. A set has no node, so what
// is about a set hangs on its workout and names the set.

// :put
MERGE (p:Person {user_id: $user_id})
WITH p
UNWIND $entries AS entry
MERGE (e:LogEntry {user_id: $user_id, id: entry.id})
WITH p, e, entry
WHERE coalesce(e.created, 0) < entry.created OR (e.created = entry.created AND e.version <= entry.version)
SET e.date = entry.date, e.type = entry.type, e.category = entry.category, e.severity = entry.severity,
  e.summary = entry.summary, e.tags = entry.tags, e.version = entry.version, e.created = entry.created
MERGE (p)-[:LOGGED]->(e)
WITH e
MATCH (e)-[old:EXPLAINS|DOCUMENTS|FEEDBACK|AFFECTS|RELATED_TO|INFORMS]->()
DELETE old

// :workouts
UNWIND $ids AS id
MATCH (:LogEntry {user_id: $user_id, id: id})-[:EXPLAINS|DOCUMENTS|FEEDBACK]
  ->(w:StrengthWorkout|EnduranceWorkout {user_id: $user_id})
RETURN w.id AS id
UNION
UNWIND $ids AS id
MATCH (:LogEntry {user_id: $user_id, id: id})-[:EXPLAINS|DOCUMENTS|FEEDBACK]->(:PlannedSet {user_id: $user_id})
  <-[:PRESCRIBES]-(:PlannedBlock {user_id: $user_id})<-[:HAS_BLOCK]-(:PlannedWorkout {user_id: $user_id})
  <-[:EXECUTES]-(w:StrengthWorkout|EnduranceWorkout {user_id: $user_id})
RETURN w.id AS id

// :link_workout
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
OPTIONAL MATCH (strength:StrengthWorkout {user_id: $user_id, id: link.node_id})
OPTIONAL MATCH (endurance:EnduranceWorkout {user_id: $user_id, id: link.node_id})
WITH e, link, coalesce(strength, endurance) AS target
WHERE target IS NOT NULL
FOREACH (_ IN CASE link.relationship WHEN 'EXPLAINS' THEN [1] ELSE [] END |
  CREATE (e)-[:EXPLAINS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'DOCUMENTS' THEN [1] ELSE [] END |
  CREATE (e)-[:DOCUMENTS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'FEEDBACK' THEN [1] ELSE [] END |
  CREATE (e)-[:FEEDBACK {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))

// :link_planned_set
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
MATCH (target:PlannedSet {user_id: $user_id, id: link.node_id})
WHERE EXISTS {
  (target)<-[:PRESCRIBES]-(:PlannedBlock {user_id: $user_id})<-[:HAS_BLOCK]-(:PlannedWorkout {user_id: $user_id})
    <-[:HAS_PLAN]-(:Person {user_id: $user_id}) }
FOREACH (_ IN CASE link.relationship WHEN 'EXPLAINS' THEN [1] ELSE [] END |
  CREATE (e)-[:EXPLAINS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'DOCUMENTS' THEN [1] ELSE [] END |
  CREATE (e)-[:DOCUMENTS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'FEEDBACK' THEN [1] ELSE [] END |
  CREATE (e)-[:FEEDBACK {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))

// :link_plan
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
MATCH (:Person {user_id: $user_id})-[:HAS_PLAN]->(target:PlannedWorkout {user_id: $user_id, id: link.node_id})
FOREACH (_ IN CASE link.relationship WHEN 'AFFECTS' THEN [1] ELSE [] END |
  CREATE (e)-[:AFFECTS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'EXPLAINS' THEN [1] ELSE [] END |
  CREATE (e)-[:EXPLAINS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'DOCUMENTS' THEN [1] ELSE [] END |
  CREATE (e)-[:DOCUMENTS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'FEEDBACK' THEN [1] ELSE [] END |
  CREATE (e)-[:FEEDBACK {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))

// :link_injury
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
MATCH (target:Injury {user_id: $user_id, id: link.node_id})
CREATE (e)-[:RELATED_TO {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target)

// :link_constraint
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
MATCH (target:Constraint {user_id: $user_id, id: link.node_id})
CREATE (e)-[:RELATED_TO {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target)

// :link_goal
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
MATCH (target:Goal {user_id: $user_id, id: link.node_id})
CREATE (e)-[:INFORMS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target)

// :link_exercise
UNWIND $links AS link
MATCH (e:LogEntry {user_id: $user_id, id: link.entry_id, version: link.version})
OPTIONAL MATCH (shared:Exercise {id: link.node_id})
OPTIONAL MATCH (own:UserExercise {user_id: $user_id, id: link.node_id})
WITH e, link, coalesce(own, shared) AS target
WHERE target IS NOT NULL
FOREACH (_ IN CASE link.relationship WHEN 'RELATED_TO' THEN [1] ELSE [] END |
  CREATE (e)-[:RELATED_TO {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'DOCUMENTS' THEN [1] ELSE [] END |
  CREATE (e)-[:DOCUMENTS {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))
FOREACH (_ IN CASE link.relationship WHEN 'FEEDBACK' THEN [1] ELSE [] END |
  CREATE (e)-[:FEEDBACK {link_id: link.id, target_type: link.target_type, target_id: link.target_id}]->(target))

// :remove
UNWIND $ids AS id
MATCH (e:LogEntry {user_id: $user_id, id: id})
DETACH DELETE e
RETURN count(*) AS removed

// :found
MATCH (:Person {user_id: $user_id})-[:LOGGED]->(e:LogEntry {user_id: $user_id})
OPTIONAL MATCH (e)-[link:EXPLAINS|DOCUMENTS|FEEDBACK|AFFECTS|RELATED_TO|INFORMS]->()
RETURN e.id AS id, e.version AS version,
  collect(type(link) + ' ' + link.target_type + ' ' + link.target_id) AS links
