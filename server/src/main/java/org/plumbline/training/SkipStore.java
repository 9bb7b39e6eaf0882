package org.plumbline.training;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `planned_set_outcomes`: planned sets that the athlete said were skipped.
@Component
final class SkipStore {
    private final JdbcClient sql;

    SkipStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps what was said last about each of these sets.
    void keep(Work work, WorkoutId workout, List<SkippedSet> skipped) {
        if (skipped.isEmpty()) {
            return;
        }
        forget(work, skipped.stream().map(set -> set.plannedSetId().value()).toList());
        sql.sql("""
                INSERT INTO planned_set_outcomes (user_id, outcome_id, planned_set_id, workout_id, live, outcome, reason,
                  notes, created_at)
                SELECT :user, outcome_id, planned_set_id, :workout, true, 'skipped', reason, notes, :now
                FROM unnest(:ids::uuid[], :planned::uuid[], :reasons::text[], :notes::text[])
                  AS o (outcome_id, planned_set_id, reason, notes)
                """)
                .param("user", work.subject().value())
                .param("workout", workout.value())
                .param("now", Timestamp.from(work.now()))
                .param("ids", Columns.of(skipped, SkippedSet::id))
                .param("planned", Columns.of(skipped, SkippedSet::plannedSetId))
                .param("reasons", Columns.of(skipped, SkippedSet::reason))
                .param("notes", Columns.of(skipped, SkippedSet::notes))
                .update();
    }

    /// Keeps these in the place of all that the workout said before.
    void replace(Work work, WorkoutId workout, List<SkippedSet> skipped) {
        sql.sql("DELETE FROM planned_set_outcomes WHERE user_id = :user AND workout_id = :workout")
                .param("user", work.subject().value())
                .param("workout", workout.value())
                .update();
        keep(work, workout, skipped);
    }

    /// This workout performed the set after all.
    void forget(Work work, WorkoutId workout, UUID plannedSet) {
        sql.sql("""
                DELETE FROM planned_set_outcomes
                WHERE user_id = :user AND live AND planned_set_id = :planned AND workout_id = :workout
                """)
                .param("user", work.subject().value())
                .param("planned", plannedSet)
                .param("workout", workout.value())
                .update();
    }

    /// Whatever was said about these sets before is taken back.
    private void forget(Work work, Collection<UUID> plannedSets) {
        sql.sql("""
                DELETE FROM planned_set_outcomes
                WHERE user_id = :user AND live AND planned_set_id = ANY (:planned::uuid[])
                """)
                .param("user", work.subject().value())
                .param("planned", Columns.ids(plannedSets))
                .update();
    }

    List<Workout> fill(UserId user, List<Workout> workouts) {
        List<UUID> executing = workouts.stream()
                .filter(workout -> workout.execution() != null)
                .map(workout -> workout.id().value())
                .toList();
        if (executing.isEmpty()) {
            return workouts;
        }
        var skipped = new HashMap<UUID, List<SkippedSet>>();
        sql.sql("""
                SELECT o.outcome_id, o.planned_set_id, o.workout_id, o.reason, o.notes
                FROM planned_set_outcomes o
                JOIN planned_sets p ON p.user_id = o.user_id AND p.id = o.planned_set_id
                WHERE o.user_id = :user AND o.workout_id = ANY (:workouts::uuid[])
                ORDER BY p.block_seq, p.set_seq
                """)
                .param("user", user.value())
                .param("workouts", Columns.ids(executing))
                .query((row, _) -> skipped.computeIfAbsent(
                                row.getObject("workout_id", UUID.class), _ -> new ArrayList<>())
                        .add(new SkippedSet(
                                row.getObject("outcome_id", UUID.class),
                                new PlannedSetId(row.getObject("planned_set_id", UUID.class)),
                                row.getString("reason"),
                                row.getString("notes"))))
                .list();
        return workouts.stream()
                .map(w -> w.with(w.blocks(), skipped.getOrDefault(w.id().value(), List.of())))
                .toList();
    }
}
