// The shared catalogue in the graph. It belongs to nobody; words are named by their id in the vocabulary.

// :version
MATCH (v:CatalogueVersion {part: $part}) RETURN v.content_hash AS content_hash

// :lock
MERGE (v:CatalogueVersion {part: $part}) SET v.loading = true RETURN v.content_hash AS content_hash

// :keep_version
MATCH (v:CatalogueVersion {part: $part}) SET v.content_hash = $content_hash REMOVE v.loading

// :patterns
UNWIND $rows AS row MERGE (n:MovementPattern {name: row.name}) SET n.title = row.title, n.family = row.group

// :muscles
UNWIND $rows AS row MERGE (n:Muscle {name: row.name}) SET n.title = row.title, n.region = row.group

// :equipment
UNWIND $rows AS row MERGE (n:Equipment {name: row.name}) SET n.title = row.title

// :joints
UNWIND $rows AS row MERGE (n:Joint {name: row.name}) SET n.title = row.title

// :joint_actions
UNWIND $rows AS row MERGE (n:JointAction {name: row.name}) SET n.title = row.title
WITH row, n MATCH (j:Joint {name: row.group}) MERGE (n)-[:AT]->(j)

// :modalities
UNWIND $rows AS row MERGE (n:Modality {name: row.name}) SET n.title = row.title

// :unlink
MATCH (:Exercise)-[r:HAS_PATTERN|TARGETS|NEEDS|STRESSES|INVOLVES|OF_MODALITY|VARIATION_OF]->() DELETE r

// :unlink_words
MATCH (:Exercise)<-[r:FINDS]-() DELETE r

// :exercises
UNWIND $rows AS row MERGE (e:Exercise {id: row.id})
SET e.name = row.name, e.laterality = row.laterality, e.measured_as = row.measured_as
WITH row, e MATCH (m:Modality {name: row.modality}) CREATE (e)-[:OF_MODALITY]->(m)

// :has_pattern
UNWIND $rows AS row MATCH (e:Exercise {id: row.id})
UNWIND row.patterns AS name MATCH (n:MovementPattern {name: name})
CREATE (e)-[:HAS_PATTERN {leading: name = row.patterns[0]}]->(n)

// :targets
UNWIND $rows AS row MATCH (e:Exercise {id: row.id})
UNWIND row.muscles AS target MATCH (n:Muscle {name: target.name}) CREATE (e)-[:TARGETS {role: target.role}]->(n)

// :needs
UNWIND $rows AS row MATCH (e:Exercise {id: row.id})
UNWIND row.equipment AS name MATCH (n:Equipment {name: name}) CREATE (e)-[:NEEDS]->(n)

// :stresses
UNWIND $rows AS row MATCH (e:Exercise {id: row.id})
UNWIND row.joints AS name MATCH (n:Joint {name: name}) CREATE (e)-[:STRESSES]->(n)

// :involves
UNWIND $rows AS row MATCH (e:Exercise {id: row.id})
UNWIND row.joint_actions AS name MATCH (n:JointAction {name: name}) CREATE (e)-[:INVOLVES]->(n)

// :variation_of
UNWIND $rows AS row MATCH (e:Exercise {id: row.id}), (plainer:Exercise {id: row.variation_of})
CREATE (e)-[:VARIATION_OF]->(plainer)

// :finds
// The way from muscles and patterns to the shared exercises. Athletes' own exercises have no such way to them: whoever
// comes from a word meets as many exercises as the catalogue has, however many athletes there are.
UNWIND $rows AS row MATCH (e:Exercise {id: row.id})
MATCH (e)-[r:TARGETS|HAS_PATTERN]->(n) WHERE coalesce(r.role, 'primary') = 'primary' CREATE (n)-[:FINDS]->(e)
