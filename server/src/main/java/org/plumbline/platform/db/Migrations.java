package org.plumbline.platform.db;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.plumbline.platform.stores.StoreAddresses;

/// The chain of migrations that this program carries.
public final class Migrations {
    private Migrations() {}

    /// Flyway on a database of ours, as the owner. It accepts nothing that the program does not know: neither a changed
    /// migration nor one of a newer program.
    public static FluentConfiguration on(DataSource owner, StoreAddresses stores) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of(
                        "app", stores.app().user(), "worker", stores.worker().user()))
                .ignoreMigrationPatterns(new String[0])
                .validateMigrationNaming(true);
    }
}
