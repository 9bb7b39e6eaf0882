package org.plumbline.bench.speed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.plumbline.platform.json.Json;

/// Athletes who planned and did what one athlete did, under ids of their own: all owned rows of that athlete are copied
/// with new names in the place of the old ones, the log of changes too, so that the server's own relay brings them into
/// the graph.
final class Clones {
    /// What belongs to a client that is signed in, and how far the graph has followed.
    private static final Set<String> LEFT_OUT = Set.of(
            "idempotency_keys",
            "refresh_tokens",
            "access_log",
            "graph_relay",
            "parked_changes",
            "store_verdicts",
            "passkey_challenges");

    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Superuser superuser;
    private final String email;
    private final Map<String, String> shared;
    private final List<Table> tables;

    /// The rows of one table as `COPY` writes them.
    private record Table(String name, List<String> columns, String rows) {}

    Clones(Connection superuser, UUID athlete, String email) throws SQLException, IOException {
        this.superuser = new Superuser(superuser);
        this.email = email;
        this.shared = this.superuser.strings("SELECT exercise_id::text FROM exercises").stream()
                .collect(Collectors.toMap(id -> id, id -> id));
        this.tables = new ArrayList<>();
        for (var name : this.superuser.strings("""
                SELECT c.table_name FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'public' AND c.column_name = 'user_id' AND t.table_type = 'BASE TABLE' ORDER BY 1
                """)) {
            if (!LEFT_OUT.contains(name)) {
                tables.add(read(name, athlete));
            }
        }
        this.superuser.execute("SET session_replication_role = replica");
    }

    private Table read(String name, UUID athlete) throws SQLException, IOException {
        var columns = superuser.columns(name);
        return new Table(name, columns, new String(superuser.rows(name, columns, athlete), StandardCharsets.UTF_8));
    }

    /// Adds the athlete of this e-mail address, who has the same password.
    void add(String newEmail) throws SQLException, IOException {
        var renaming = new Renaming(shared, _ -> UUID.randomUUID().toString());
        var copy = superuser.copying();
        for (var table : tables) {
            var rows = renaming.apply(table.rows()).replace(email, newEmail);
            if (table.name().equals("plan_revisions")) {
                rows = withTheirOwnHashes(table, rows);
            }
            copy.copyIn(
                    "COPY %s (%s) FROM STDIN".formatted(table.name(), String.join(", ", table.columns())),
                    new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// With other ids in it a revision has another hash, by which both stores are compared.
    private static String withTheirOwnHashes(Table table, String rows) {
        int content = table.columns().indexOf("content");
        int hash = table.columns().indexOf("content_hash");
        return rows.lines()
                .map(line -> {
                    var values = line.split("\t", -1);
                    var json = Json.parse(values[content].replace("\\\\", "\\"));
                    values[hash] = "\\\\x" + HexFormat.of().formatHex(Json.fingerprint(json));
                    return String.join("\t", Arrays.asList(values)) + "\n";
                })
                .collect(Collectors.joining());
    }

    /// Waits until the graph knows what PostgreSQL has, and leaves the tables as the database's own housekeeping would
    /// after a while. The daily comparison of the stores is put off: it would run beside the measurement.
    void settle() throws SQLException, InterruptedException {
        while (!superuser.strings("""
                SELECT f.user_id::text FROM feed_heads f LEFT JOIN graph_relay r ON r.user_id = f.user_id
                WHERE f.graph_seq > coalesce(r.applied_seq, 0) LIMIT 1
                """).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        superuser.execute("""
                INSERT INTO store_verdicts (user_id, seq, agreed, checked_at)
                SELECT user_id, graph_seq, true, now() FROM feed_heads ON CONFLICT (user_id) DO NOTHING
                """);
        superuser.execute("VACUUM ANALYZE");
        superuser.execute("CHECKPOINT");
    }
}
