package org.plumbline.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `sync_conflicts`.
@Component
final class ConflictStore {
    private static final String COLUMNS = """
            SELECT conflict_id, kind, operation, path::text AS path, body::text AS body, base_version, current_version,
              problems::text AS problems, device_id, made_at, created_at, resolution
            FROM sync_conflicts WHERE user_id = :user
            """;

    private final JdbcClient sql;

    ConflictStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if it is known already, resolved or not.
    boolean add(Work work, Conflict conflict) {
        return sql.sql("""
                        INSERT INTO sync_conflicts (user_id, conflict_id, kind, operation, path, body, base_version,
                          current_version, problems, device_id, made_at, created_at)
                        VALUES (:user, :id, :kind, :operation, :path::json, :body::json, :base::bigint,
                          :current::bigint, :problems::json, :device, :made::timestamptz, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .param("id", conflict.id())
                        .param("kind", conflict.kind().wire())
                        .param("operation", conflict.operation())
                        .param("path", Json.write(conflict.path()))
                        .param("body", conflict.body() == null ? null : Json.write(conflict.body()))
                        .param("base", conflict.baseVersion())
                        .param("current", conflict.currentVersion())
                        .param("problems", Json.write(conflict.problems()))
                        .param("device", conflict.deviceId())
                        .param(
                                "made",
                                conflict.madeAt() == null
                                        ? null
                                        : conflict.madeAt().toString())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    List<Conflict> list(UserId user, Collection<UUID> ids) {
        return sql.sql(COLUMNS + " AND conflict_id = ANY (:ids)")
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Conflict> find(UserId user, UUID id) {
        return list(user, List.of(id)).stream().findFirst();
    }

    /// Those without a word, oldest first.
    List<Conflict> open(UserId user, int limit) {
        return sql.sql(COLUMNS + " AND resolution IS NULL ORDER BY created_at, conflict_id LIMIT :limit")
                .param("user", user.value())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /// False if somebody was quicker. What was carried out holds whatever was said meanwhile.
    boolean resolve(Work work, UUID id, String resolution, boolean carriedOut) {
        return sql.sql("""
                        UPDATE sync_conflicts SET resolution = :resolution, resolved_at = :now
                        WHERE user_id = :user AND conflict_id = :id
                          AND (resolution IS NULL OR :carried_out AND resolution <> :resolution)
                        """)
                        .param("resolution", resolution)
                        .param("carried_out", carriedOut)
                        .param("now", Timestamp.from(work.now()))
                        .param("user", work.subject().value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Conflict read(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new Conflict(
                row.getObject("conflict_id", UUID.class),
                Conflict.Kind.of(row.getString("kind")),
                row.getString("operation"),
                Json.parse(row.getString("path")),
                body == null ? null : Json.parse(body),
                row.getObject("base_version", Long.class),
                row.getObject("current_version", Long.class),
                Json.parse(row.getString("problems")),
                row.getObject("device_id", UUID.class),
                time(row, "made_at"),
                row.getObject("created_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getString("resolution"));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
