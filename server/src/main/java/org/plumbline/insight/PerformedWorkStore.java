package org.plumbline.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.plumbline.insight.MaximumRules.Judged;
import org.plumbline.insight.MaximumRules.Rated;
import org.plumbline.plan.PerformedWork;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers what planning asks of the log.
@Component
final class PerformedWorkStore implements PerformedWork {
    private final JdbcClient sql;
    private final DoneSetStore sets;
    private final ExerciseTraits exercises;

    PerformedWorkStore(JdbcClient sql, DoneSetStore sets, ExerciseTraits exercises) {
        this.sql = sql;
        this.sets = sets;
        this.exercises = exercises;
    }

    @Override
    public Map<UUID, Best> best(UserId user, Collection<UUID> wanted, LocalDate from, LocalDate to) {
        return best(user, wanted, from, to, set -> set);
    }

    @Override
    public Map<UUID, Best> top(UserId user, Collection<UUID> wanted, LocalDate from, LocalDate to) {
        return best(user, wanted, from, to, DoneSet::withoutEffort);
    }

    /// @param as how a set is looked at
    private Map<UUID, Best> best(
            UserId user, Collection<UUID> wanted, LocalDate from, LocalDate to, UnaryOperator<DoneSet> as) {
        var best = new HashMap<UUID, Best>();
        Map<UUID, List<DoneSet>> performed = sets.between(user, wanted, from, to);
        Set<UUID> moving = exercises.movingBody(user, performed.keySet());
        performed.forEach((exercise, done) -> {
            for (DoneSet set : done) {
                if (MaximumRules.rate(as.apply(set), moving.contains(exercise), Formula.RECOMMENDED)
                        instanceof Judged.Taken(Rated rated)) {
                    best.merge(exercise, best(rated), PerformedWorkStore::better);
                }
            }
        });
        return best;
    }

    private static Best best(Rated rated) {
        return new Best(rated.set().id(), rated.set().date(), rated.estimate().value(), rated.load(), rated.reps());
    }

    private static Best better(Best one, Best other) {
        return other.maximum().compareTo(one.maximum()) > 0 ? other : one;
    }

    @Override
    public List<Done> between(UserId user, LocalDate from, LocalDate to) {
        return sql.sql("""
                SELECT s.workout_id, s.local_date, s.exercise_id, min(s.exercise_name) AS exercise_name,
                  count(*) AS sets,
                  count(*) FILTER (WHERE s.set_type <> 'warmup' AND b.block_type IS DISTINCT FROM 'warmup') AS working
                FROM sets s JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
                WHERE s.user_id = :user AND s.live AND s.local_date BETWEEN :from AND :to
                  AND s.exercise_id IS NOT NULL
                GROUP BY s.workout_id, s.local_date, s.exercise_id
                ORDER BY s.local_date, s.workout_id, min(s.exercise_name)
                """)
                .param("user", user.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Done(
                        row.getObject("workout_id", UUID.class),
                        row.getObject("local_date", LocalDate.class),
                        row.getObject("exercise_id", UUID.class),
                        row.getString("exercise_name"),
                        row.getInt("sets"),
                        row.getInt("working")))
                .list();
    }

    @Override
    public Map<UUID, LocalDate> last(UserId user) {
        var last = new HashMap<UUID, LocalDate>();
        sql.sql("""
                SELECT s.exercise_id, max(s.local_date) AS last FROM sets s
                JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
                WHERE s.user_id = :user AND s.live AND s.exercise_id IS NOT NULL AND s.set_type <> 'warmup'
                  AND b.block_type IS DISTINCT FROM 'warmup'
                GROUP BY s.exercise_id
                """).param("user", user.value()).query(row -> {
            last.put(row.getObject("exercise_id", UUID.class), row.getObject("last", LocalDate.class));
        });
        return last;
    }
}
