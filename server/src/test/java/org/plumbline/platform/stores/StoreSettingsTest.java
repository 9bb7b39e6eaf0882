package org.plumbline.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {

    private static final Map<String, String> EXTERNAL = Map.of(
            "PLUMBLINE_DB_URL", "postgresql://db.example/plumbline",
            "PLUMBLINE_DB_USER", "a",
            "PLUMBLINE_DB_PASSWORD", "app-secret",
            "PLUMBLINE_DB_OWNER_USER", "o",
            "PLUMBLINE_DB_OWNER_PASSWORD", "owner-secret",
            "PLUMBLINE_DB_WORKER_USER", "w",
            "PLUMBLINE_DB_WORKER_PASSWORD", "worker-secret",
            "PLUMBLINE_NEO4J_URI", "bolt://graph.example:7687",
            "PLUMBLINE_NEO4J_USER", "n",
            "PLUMBLINE_NEO4J_PASSWORD", "graph-secret");

    @Test
    void bothStoresAreEmbeddedUnlessTheEnvironmentNamesOthers() {
        assertThat(StoreSettings.of(Map.of())).isEqualTo(StoreSettings.EMBEDDED);
    }

    @Test
    void externalStoresAreReadFromTheEnvironmentAndPrintedWithoutPasswords() {
        var settings = StoreSettings.of(EXTERNAL);

        assertThat(settings.postgres())
                .isEqualTo(new StoreSettings.Postgres(
                        "jdbc:postgresql://db.example/plumbline",
                        new Login("o", "owner-secret"),
                        new Login("a", "app-secret"),
                        new Login("w", "worker-secret")));
        assertThat(settings.graph())
                .isEqualTo(new StoreSettings.Graph("bolt://graph.example:7687", new Login("n", "graph-secret")));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void halfAConfigurationNamesEveryMissingPart() {
        var half = new HashMap<>(EXTERNAL);
        half.remove("PLUMBLINE_DB_WORKER_USER");
        half.remove("PLUMBLINE_NEO4J_PASSWORD");

        assertThatThrownBy(() -> StoreSettings.of(half))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("PLUMBLINE_DB_WORKER_USER, PLUMBLINE_NEO4J_PASSWORD");
    }

    @Test
    void oneStoreMayBeExternalAndTheOtherOurs() {
        var postgresOnly = new HashMap<>(EXTERNAL);
        postgresOnly.keySet().removeIf(name -> name.startsWith("PLUMBLINE_NEO4J"));

        assertThat(StoreSettings.of(postgresOnly).postgres()).isNotNull();
        assertThat(StoreSettings.of(postgresOnly).graph()).isNull();
    }
}
