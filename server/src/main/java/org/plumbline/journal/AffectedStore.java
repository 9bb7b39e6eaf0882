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

/// The journal as the answer to what affected a workout: an injury that an entry about it, about one of its sets or
/// about a set that was planned for it is related to. Nothing else is concluded.
@Component
final class AffectedStore implements WorkoutInjuries {
    private static final String SELECT = """
            WITH said AS (
              SELECT l.entry_id, w.workout_id FROM journal_links l
              JOIN workouts w ON w.user_id = l.user_id AND w.workout_id = l.node_id AND w.live
              WHERE l.user_id = :user AND l.target_type IN ('workout', 'set')
              UNION
              SELECT l.entry_id, w.workout_id FROM journal_links l
              JOIN planned_sets ps ON ps.user_id = l.user_id AND ps.id = l.target_id AND ps.removed_in IS NULL
              JOIN workouts w ON w.user_id = ps.user_id AND w.plan_id = ps.plan_id AND w.live
              WHERE l.user_id = :user AND l.target_type = 'planned_set'
            )
            SELECT DISTINCT said.workout_id, cause.target_id AS injury_id
            FROM said
            JOIN journal_links cause ON cause.user_id = :user AND cause.entry_id = said.entry_id
              AND cause.target_type = 'injury'
            JOIN injuries i ON i.user_id = cause.user_id AND i.injury_id = cause.target_id
            """;

    private final JdbcClient sql;

    AffectedStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Affected(UUID workout, UUID injury) {}

    @Override
    public Map<UUID, Set<UUID>> of(UserId user, Collection<UUID> workouts) {
        return together(sql.sql(SELECT + " WHERE said.workout_id = ANY (:workouts)")
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
