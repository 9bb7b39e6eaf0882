package org.plumbline.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shared stores stand for those that somebody else runs.
class ExternalStoresTest {

    private static final StoreAddresses THERE = TestStores.addresses();

    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestStores.freshFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestStores.delete(folder);
    }

    @Test
    void externalStoresAreUsedAndNothingIsStartedInTheFolder() {
        try (var stores = Stores.open(folder, settings(THERE.app(), THERE.neo4j()))) {
            assertThat(stores.addresses()).isEqualTo(THERE);
            assertThat(stores.postgresAnswers()).isTrue();
            assertThat(stores.graphAnswers()).isTrue();
        }
        assertThat(folder.postgres()).doesNotExist();
        assertThat(TestStores.stores().postgresAnswers())
                .as("somebody else's store is not stopped")
                .isTrue();
    }

    @Test
    void aLoginThatIsRefusedIsNamed() {
        refuses(
                settings(new Login(THERE.app().user(), "wrong"), THERE.neo4j()),
                "plumbline_app",
                "authentication failed");
        refuses(settings(THERE.app(), new Login("neo4j", "wrong-password")), THERE.boltUri(), "refuses the user neo4j");
    }

    @Test
    void aRoleAboveRowSecurityIsRefused() throws IOException {
        var secrets = Secrets.readOrCreate(TestStores.stores().folder());
        refuses(
                settings(new Login(PostgresRoles.SUPERUSER, secrets.superuser()), THERE.neo4j()),
                "postgres",
                "above row security");
    }

    private void refuses(StoreSettings settings, String... words) {
        assertThatThrownBy(() -> Stores.open(folder, settings))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContainingAll(words);
    }

    private static StoreSettings settings(Login app, Login neo4j) {
        return new StoreSettings(
                new StoreSettings.Postgres(THERE.jdbcUrl(), THERE.owner(), app, THERE.worker()),
                new StoreSettings.Graph(THERE.boltUri(), neo4j));
    }
}
