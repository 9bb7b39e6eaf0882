package org.plumbline.graphserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings of the graph, written to `conf/neo4j.conf` of its folder before every start: edits there do not last.
final class Settings {

    private Settings() {}

    static Path write(Path folder, int port) throws IOException {
        var file = folder.resolve("conf").resolve("neo4j.conf");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text(port));
    }

    /// The shutdown settings bring 10 s down to less than one, and 70 s with an open transaction down to about one.
    /// The transaction log is small and not preallocated because the whole graph can be rebuilt from PostgreSQL.
    private static String text(int port) {
        return """
                server.bolt.enabled=true
                server.bolt.listen_address=127.0.0.1:%1$d
                server.bolt.advertised_address=127.0.0.1:%1$d
                server.bolt.telemetry.enabled=false
                server.http.enabled=false
                server.https.enabled=false
                dbms.security.auth_enabled=true
                dbms.usage_report.enabled=false
                db.logs.query.enabled=OFF
                server.memory.pagecache.size=24m
                db.tx_log.rotation.size=8m
                db.tx_log.preallocate=false
                db.tx_log.rotation.retention_policy=1 files
                internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
                internal.dbms.bolt.netty_server_shutdown_timeout=2s
                db.shutdown_transaction_end_timeout=0s
                internal.db.transaction.shutdown_terminated_transaction_wait_timeout=1s
                """.formatted(port);
    }
}
