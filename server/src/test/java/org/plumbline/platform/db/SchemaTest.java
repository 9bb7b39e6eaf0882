package org.plumbline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.Golden;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.stores.TestStores;

class SchemaTest {
    @Test
    void onAnEmptyDatabaseTheMigrationsMakeTheSchemaThatIsWrittenDown() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            assertThat(kernel.get(Schema.class).asExpected()).isTrue();
            Golden.verify("schema.txt", SchemaDump.of(kernel.owner()));
        }
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsNoticed() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            kernel.owner()
                    .sql("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '003'")
                    .update();
            assertThat(kernel.get(Schema.class).asExpected()).isFalse();
        }
    }

    @Test
    void migratingAgainChangesNothing() throws IOException, SQLException {
        var stores = TestStores.emptyDatabase();
        String first;
        try (Kernel kernel = Kernel.on(stores, false)) {
            first = SchemaDump.of(kernel.owner());
        }
        try (Kernel kernel = Kernel.on(stores, false)) {
            assertThat(SchemaDump.of(kernel.owner())).isEqualTo(first);
        }
    }
}
