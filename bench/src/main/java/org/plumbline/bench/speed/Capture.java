package org.plumbline.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Takes down what the server really sends to PostgreSQL for a request: PostgreSQL writes it to its log.
///
/// @param data the data folder of the running server
record Capture(Database database, Path data) {
    private static final String APPLICATION = "plumbline-app";
    private static final long SETTLING_MILLIS = 500;

    static Capture of(Path data) throws IOException {
        return new Capture(Database.of(data), data);
    }

    List<SentStatement> of(Load.Client client) throws Exception {
        var log = data.resolve("logs").resolve("postgres.log");
        set("log_line_prefix", "'%a" + StatementLog.SEPARATOR + "'");
        set("log_statement", "'all'");
        long mark = Files.size(log);
        try {
            client.request();
        } finally {
            set("log_statement", "DEFAULT");
            set("log_line_prefix", "DEFAULT");
        }
        try (var written = Files.newInputStream(log)) {
            written.skipNBytes(mark);
            return StatementLog.read(new String(written.readAllBytes(), StandardCharsets.UTF_8), APPLICATION);
        }
    }

    /// Sessions take a setting over when they are idle, a moment after they are told to.
    private void set(String name, String value) throws SQLException, InterruptedException {
        database.run("ALTER SYSTEM SET " + name + " = " + value);
        database.run("SELECT pg_reload_conf()");
        TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
    }
}
