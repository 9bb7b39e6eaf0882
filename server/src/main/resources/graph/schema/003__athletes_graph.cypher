CREATE CONSTRAINT goal_id IF NOT EXISTS FOR (n:Goal) REQUIRE (n.user_id, n.id) IS UNIQUE;
CREATE CONSTRAINT block_id IF NOT EXISTS FOR (n:Block) REQUIRE (n.user_id, n.id) IS UNIQUE;
CREATE CONSTRAINT injury_id IF NOT EXISTS FOR (n:Injury) REQUIRE (n.user_id, n.id) IS UNIQUE;
CREATE CONSTRAINT constraint_id IF NOT EXISTS FOR (n:Constraint) REQUIRE (n.user_id, n.id) IS UNIQUE;
CREATE CONSTRAINT training_level_id IF NOT EXISTS FOR (n:TrainingLevel) REQUIRE (n.user_id, n.id) IS UNIQUE;
