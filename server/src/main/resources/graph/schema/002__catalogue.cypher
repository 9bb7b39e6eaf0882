CREATE CONSTRAINT joint_action_name FOR (n:JointAction) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT catalogue_version FOR (n:CatalogueVersion) REQUIRE n.part IS UNIQUE;
