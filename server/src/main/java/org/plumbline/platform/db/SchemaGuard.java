package org.plumbline.platform.db;

/// Is asked before the schema is brought up to date and used, and may refuse by throwing.
public interface SchemaGuard {
    void beforeUse();

    /// Called when there are data and at least one migration that was not applied to them yet.
    void beforeMigration(String from);
}
