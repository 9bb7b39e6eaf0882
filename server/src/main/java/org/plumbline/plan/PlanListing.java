package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.CursorWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists plans by day, without their blocks.
@Component
final class PlanListing {
    private final JdbcClient sql;

    PlanListing(JdbcClient sql) {
        this.sql = sql;
    }

    /// One plan of a list.
    record Item(
            UUID id,
            LocalDate date,
            String name,
            String status,
            String sportType,
            @Nullable String goal,
            List<String> focus,
            @Nullable Integer estimatedDurationMinutes,
            LocalDate originalDate,
            int blockCount,
            int plannedSetCount,
            int revision,
            long version) {
        Item {
            focus = List.copyOf(focus);
        }
    }

    /// Where the last page ended.
    record Position(LocalDate date, UUID id) {
        static final Position START = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static Position of(Item item) {
            return new Position(item.date(), item.id());
        }

        static Position read(CursorWords words) {
            return new Position(words.day(), words.id());
        }

        @Override
        public String toString() {
            return CursorWords.of(date, id);
        }
    }

    /// @param statuses none means all
    record Wanted(LocalDate from, LocalDate to, Collection<PlanStatus> statuses, Position after, int limit) {}

    List<Item> list(UserId user, Wanted wanted) {
        return sql.sql("""
                SELECT p.plan_id, p.date, p.name, p.status, p.sport_type, p.original_date, p.current_revision, p.version,
                  r.content->>'goal' AS goal, r.content->>'focus' AS focus,
                  (r.content->>'estimated_duration_minutes')::integer AS minutes,
                  jsonb_array_length(r.content->'blocks') AS blocks,
                  (SELECT count(*) FROM planned_sets s
                   WHERE s.user_id = p.user_id AND s.plan_id = p.plan_id AND s.removed_in IS NULL) AS sets
                FROM plans p JOIN plan_revisions r
                  ON r.user_id = p.user_id AND r.plan_id = p.plan_id AND r.revision = p.current_revision
                WHERE p.user_id = :user AND p.date >= :from AND p.date <= :to
                  AND (:any_status OR p.status = ANY(:statuses))
                  AND (p.date, p.plan_id) > (:after_date, :after_id)
                ORDER BY p.date, p.plan_id LIMIT :limit
                """)
                .param("user", user.value())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("any_status", wanted.statuses().isEmpty())
                .param(
                        "statuses",
                        wanted.statuses().stream().map(PlanStatus::wire).toArray(String[]::new))
                .param("after_date", wanted.after().date())
                .param("after_id", wanted.after().id())
                .param("limit", wanted.limit())
                .query((row, _) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("plan_id", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getString("name"),
                row.getString("status"),
                row.getString("sport_type"),
                row.getString("goal"),
                Arrays.asList(Json.MAPPER.readValue(row.getString("focus"), String[].class)),
                row.getObject("minutes", Integer.class),
                row.getObject("original_date", LocalDate.class),
                row.getInt("blocks"),
                row.getInt("sets"),
                row.getInt("current_revision"),
                row.getLong("version"));
    }
}
