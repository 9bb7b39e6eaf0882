package org.plumbline.graphserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void neo4jUnderstandsEverySettingAndListensOnLoopbackWithAPassword() throws IOException {
        // Strict validation refuses a name that Neo4j does not know.
        var config = Config.newBuilder()
                .set(GraphDatabaseSettings.strict_config_validation, true)
                .fromFile(Settings.write(folder, 7777))
                .build();

        assertThat(config.get(GraphDatabaseSettings.auth_enabled)).isTrue();
        assertThat(config.get(HttpConnector.enabled)).isFalse();
        assertThat(config.get(BoltConnector.listen_address)).hasToString("127.0.0.1:7777");
        assertThat(config.get(GraphDatabaseSettings.log_queries)).isEqualTo(GraphDatabaseSettings.LogQueryLevel.OFF);
        assertThat(config.get(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period))
                .isZero();
    }
}
