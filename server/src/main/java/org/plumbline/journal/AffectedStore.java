package org.plumbline.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.training.WorkoutInjuries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The journal as the answer to what affected a workout: an injury that an entry about it, or about one of its sets, is
/// related to. Nothing else is concluded.
@Component
final class AffectedStore implements WorkoutInjuries {
    private static final String SELECT = """
            SELECT DISTINCT said.node_id AS workout_id, cause.target_id AS injury_id
            FROM journal_links said
            JOIN journal_links cause ON cause.user_id = said.user_id AND cause.entry_id = said.entry_id
              AND cause.target_type = 'injury'
            JOIN injuries i ON i.user_id = cause.user_id AND i.injury_id = cause.target_id
            JOIN workouts w ON w.user_id = said.user_id AND w.workout_id = said.node_id AND w.live
            WHERE said.user_id = :user AND said.target_type IN ('workout', 'set')
            """;

    private final JdbcClient sql;

    AffectedStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Affected(UUID workout, UUID injury) {}

    @Override
    public Map<UUID, Set<UUID>> of(UserId user, Collection<UUID> workouts) {
        return together(sql.sql(SELECT + " AND said.node_id = ANY (:workouts)")
                .param("user", user.value())
                .param("workouts", workouts.toArray(UUID[]::new))
                .query((row, _) ->
                        new Affected(row.getObject("workout_id", UUID.class), row.getObject("injury_id", UUID.class)))
                .list());
    }

    @Override
    public Map<UUID, Set<UUID>> all(UserId user) {
        return together(sql.sql(SELECT)
                .param("user", user.value())
                .query((row, _) ->
                        new Affected(row.getObject("workout_id", UUID.class), row.getObject("injury_id", UUID.class)))
                .list());
    }

    private static Map<UUID, Set<UUID>> together(List<Affected> found) {
        var injuries = new HashMap<UUID, Set<UUID>>();
        found.forEach(each ->
                injuries.computeIfAbsent(each.workout(), _ -> new TreeSet<>()).add(each.injury()));
        return injuries;
    }
}
