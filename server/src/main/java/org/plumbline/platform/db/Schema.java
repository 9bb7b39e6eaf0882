package org.plumbline.platform.db;

import org.flywaydb.core.Flyway;

/// The migrated schema: whoever asks for it starts after the migrations.
public final class Schema {
    private final Flyway flyway;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /// Whether what is applied is exactly what the code carries, checksums included.
    public boolean asExpected() {
        return flyway.validateWithResult().validationSuccessful;
    }

    public String version() {
        var current = flyway.info().current();
        return current == null ? "none" : String.valueOf(current.getVersion());
    }
}
