CREATE CONSTRAINT joint_action_name IF NOT EXISTS FOR (n:JointAction) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT catalogue_version IF NOT EXISTS FOR (n:CatalogueVersion) REQUIRE n.part IS UNIQUE;
