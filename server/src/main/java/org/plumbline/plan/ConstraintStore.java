package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `constraints`.
@Component
final class ConstraintStore {
    private static final String ACTIVE =
            " AND t.constraint_id IN (SELECT a.constraint_id FROM active_constraints(:user, :day) a)";

    private final JdbcClient sql;
    private final ThingStore<Constraint> rows;

    ConstraintStore(JdbcClient sql) {
        this.sql = sql;
        this.rows = new ThingStore<>(
                sql,
                Constraint.class,
                new ThingStore.Table(
                        "constraints",
                        "constraint_id",
                        "t.name",
                        "name, injury_id, effect, forbids, start_date, end_date, notes, version, created_at, updated_at",
                        ""));
    }

    ThingStore<Constraint> rows() {
        return rows;
    }

    /// @param activeOn only those that count on this day
    List<Constraint> page(UserId user, @Nullable LocalDate activeOn, ListedAfter after, int limit) {
        return activeOn == null
                ? rows.page(user, "", Map.of(), after, limit)
                : rows.page(user, ACTIVE, Collections.singletonMap("day", activeOn), after, limit);
    }

    List<Constraint> active(UserId user, LocalDate day) {
        return rows.where(user, ACTIVE, Map.of("day", day));
    }

    /// Those that count, day by day.
    Map<LocalDate, List<Constraint>> active(UserId user, Collection<LocalDate> days) {
        var ids = new HashMap<LocalDate, List<UUID>>();
        sql.sql("""
                SELECT d.day, a.constraint_id FROM unnest(:days::date[]) AS d (day)
                CROSS JOIN LATERAL active_constraints(:user, d.day) a
                """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("user", user.value())
                .query(row -> {
                    ids.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new ArrayList<>())
                            .add(row.getObject("constraint_id", UUID.class));
                });
        var byId = new HashMap<UUID, Constraint>();
        rows.list(user, ids.values().stream().flatMap(List::stream).distinct().toList())
                .forEach(constraint -> byId.put(constraint.id(), constraint));
        var byDay = new HashMap<LocalDate, List<Constraint>>();
        ids.forEach((day, some) -> byDay.put(
                day, some.stream().map(byId::get).filter(Objects::nonNull).toList()));
        return byDay;
    }

    List<Constraint> of(UserId user, UUID injury) {
        return rows.where(user, " AND t.injury_id = :injury", Map.of("injury", injury));
    }

    /// Every constraint with its version and how many things it is about that are nodes of the graph.
    Map<UUID, String> marks(UserId user) {
        var marks = new HashMap<UUID, String>();
        sql.sql("SELECT constraint_id, version, forbids::text AS forbids FROM constraints WHERE user_id = :user")
                .param("user", user.value())
                .query(row -> {
                    Forbidden[] forbids = Json.MAPPER.readValue(row.getString("forbids"), Forbidden[].class);
                    long nodes = Arrays.stream(forbids)
                            .filter(each -> each.type() != Forbidden.Type.ANY)
                            .count();
                    marks.put(
                            row.getObject("constraint_id", UUID.class),
                            "version " + row.getLong("version") + ", forbids " + nodes);
                });
        return marks;
    }
}
