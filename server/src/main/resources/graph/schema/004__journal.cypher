CREATE CONSTRAINT log_entry_id IF NOT EXISTS FOR (n:LogEntry) REQUIRE (n.user_id, n.id) IS UNIQUE;
