package org.plumbline.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imports of an athlete in PostgreSQL.
@Component
final class ImportStore {
    private static final String COLUMNS = """
            SELECT import_id, format, options::text AS options, status, result::text AS result, undo::text AS undo,
              version, created_at, undone_at
            FROM imports WHERE user_id = :user
            """;

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Imports of one athlete come one after the other, so that two of the same file do not both find it new.
    void lock(UserId user) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('plumbline.import.' || :user, 0))")
                .param("user", user.toString())
                .query((_, _) -> true)
                .single();
        planForManyRows();
    }

    /// PostgreSQL knows nothing yet of rows that came a moment ago: it takes them for a few and compares each of one
    /// table with each of the other, which for thousands of workouts takes minutes. Holds until the transaction
    /// ends.
    private void planForManyRows() {
        sql.sql("SELECT set_config('enable_nestloop', 'off', true)")
                .query(String.class)
                .single();
    }

    void insert(Work work, UUID id, byte[] fileHash, Map<String, String> options, ImportResult result) {
        sql.sql("""
                INSERT INTO imports (user_id, import_id, format, file_hash, options, status, result, created_at)
                VALUES (:user, :id, :format, :hash, :options::jsonb, 'done', :result::json, :now)
                """)
                .param("user", work.subject().value())
                .param("id", id)
                .param("format", result.format())
                .param("hash", fileHash)
                .param("options", Json.write(options))
                .param("result", Json.write(result))
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    Optional<StoredImport> find(UserId user, UUID id) {
        return sql.sql(COLUMNS + "AND import_id = :id")
                .param("user", user.value())
                .param("id", id)
                .query(ImportStore::stored)
                .optional();
    }

    /// The newest first.
    List<StoredImport> list(UserId user, @Nullable StoredImport after, PageRequest page) {
        return sql.sql(COLUMNS + """
                AND (:after_id::uuid IS NULL OR (created_at, import_id) < (:after_time, :after_id::uuid))
                ORDER BY created_at DESC, import_id DESC LIMIT :limit
                """)
                .param("user", user.value())
                .param("after_id", after == null ? null : after.id())
                .param("after_time", Timestamp.from(after == null ? Instant.EPOCH : after.createdAt()))
                .param("limit", page.limit() + 1)
                .query(ImportStore::stored)
                .list();
    }

    void touch(Work work, UUID id, long version) {
        sql.sql("UPDATE imports SET version = :version WHERE user_id = :user AND import_id = :id")
                .param("version", version)
                .param("user", work.subject().value())
                .param("id", id)
                .update();
    }

    void undone(Work work, UUID id, long version, ImportUndo.Undone undo) {
        sql.sql("""
                UPDATE imports SET status = 'undone', undo = :undo::json, undone_at = :now, version = :version
                WHERE user_id = :user AND import_id = :id
                """)
                .param("undo", Json.write(undo))
                .param("now", Timestamp.from(work.now()))
                .param("version", version)
                .param("user", work.subject().value())
                .param("id", id)
                .update();
    }

    private static StoredImport stored(ResultSet row, int number) throws SQLException {
        String undo = row.getString("undo");
        Timestamp undoneAt = row.getTimestamp("undone_at");
        return new StoredImport(
                row.getObject("import_id", UUID.class),
                row.getString("format"),
                Json.parse(row.getString("options")),
                row.getString("status"),
                Json.parse(row.getString("result")),
                undo == null ? null : Json.parse(undo),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                undoneAt == null ? null : undoneAt.toInstant());
    }
}
