package org.plumbline.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `blocks` and `sets`.
@Component
final class SetStore {
    private final JdbcClient sql;

    SetStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The workouts with their blocks and sets in order.
    List<Workout> fill(UserId user, List<Workout> workouts) {
        if (workouts.isEmpty()) {
            return workouts;
        }
        String[] ids = Columns.ids(workouts.stream().map(w -> w.id().value()).toList());
        var sets = new HashMap<UUID, List<PerformedSet>>();
        sql.sql("SELECT " + SetRows.SET_COLUMNS + """
                 FROM sets s WHERE s.user_id = :user AND s.workout_id = ANY (:workouts::uuid[]) ORDER BY s.seq, s.set_id
                """)
                .param("user", user.value())
                .param("workouts", ids)
                .query((row, _) -> sets.computeIfAbsent(row.getObject("block_id", UUID.class), _ -> new ArrayList<>())
                        .add(SetRows.set(row)))
                .list();
        var blocks = new HashMap<UUID, List<PerformedBlock>>();
        sql.sql("""
                SELECT block_id, workout_id, seq, name, block_type, modality, rounds, work_s, rest_s, protocol_notes, notes,
                  plan_block_seq
                FROM blocks WHERE user_id = :user AND workout_id = ANY (:workouts::uuid[]) ORDER BY seq
                """)
                .param("user", user.value())
                .param("workouts", ids)
                .query((row, _) -> {
                    PerformedBlock block = SetRows.block(row);
                    return blocks.computeIfAbsent(row.getObject("workout_id", UUID.class), _ -> new ArrayList<>())
                            .add(block.with(sets.getOrDefault(block.id(), List.of())));
                })
                .list();
        return workouts.stream()
                .map(w -> w.with(blocks.getOrDefault(w.id().value(), List.of()), w.skippedSets()))
                .toList();
    }

    /// Where the next set of a block goes.
    ///
    /// @param block its id; null for the one with that number, or for the last
    /// @param seq the plan's number of a block that carries one out, else the workout's
    Optional<Place> place(UserId user, WorkoutId workout, @Nullable UUID block, @Nullable Integer seq) {
        return sql.sql("""
                SELECT b.block_id, b.seq, (
                    SELECT coalesce(max(s.seq), 0) + 1 FROM sets s
                    WHERE s.user_id = :user AND s.block_id = b.block_id) AS next
                FROM blocks b WHERE b.user_id = :user AND b.workout_id = :workout
                  AND (:block::uuid IS NULL OR b.block_id = :block::uuid)
                  AND (:seq::integer IS NULL OR coalesce(b.plan_block_seq, b.seq) = :seq::integer)
                ORDER BY :seq::integer IS NOT NULL AND b.plan_block_seq IS NOT NULL DESC, b.seq DESC LIMIT 1
                """)
                .param("user", user.value())
                .param("workout", workout.value())
                .param("block", block)
                .param("seq", seq)
                .query((row, _) ->
                        new Place(row.getObject("block_id", UUID.class), row.getInt("seq"), row.getInt("next")))
                .optional();
    }

    /// A block of a workout and the number of the next set in it.
    record Place(UUID blockId, int seq, int next) {}

    /// The planned sets of a plan that live workouts performed.
    Set<UUID> performed(UserId user, PlanId plan) {
        return Set.copyOf(sql.sql("""
                SELECT s.planned_set_id FROM planned_sets p JOIN sets s ON s.user_id = p.user_id AND s.planned_set_id = p.id
                WHERE p.user_id = :user AND p.plan_id = :plan AND p.removed_in IS NULL AND s.live
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .query(UUID.class)
                .list());
    }

    boolean isPerformed(UserId user, PlannedSetId planned) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM sets WHERE user_id = :user AND planned_set_id = :planned AND live)
                """)
                .param("user", user.value())
                .param("planned", planned.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasBlock(UserId user, WorkoutId workout, int seq) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM blocks WHERE user_id = :user AND workout_id = :workout AND seq = :seq)
                """)
                .param("user", user.value())
                .param("workout", workout.value())
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    int lastBlock(UserId user, WorkoutId workout) {
        return sql.sql("SELECT coalesce(max(seq), 0) FROM blocks WHERE user_id = :user AND workout_id = :workout")
                .param("user", user.value())
                .param("workout", workout.value())
                .query(Integer.class)
                .single();
    }

    /// Removes all blocks and sets of a workout, to be inserted anew; answers when each set was first recorded.
    Map<UUID, Instant> clear(Work work, WorkoutId workout) {
        var recorded = new HashMap<UUID, Instant>();
        sql.sql("DELETE FROM sets WHERE user_id = :user AND workout_id = :workout RETURNING set_id, created_at")
                .param("user", work.subject().value())
                .param("workout", workout.value())
                .query((row, _) -> {
                    Instant at = WorkoutRows.instant(row, "created_at");
                    return at != null && recorded.put(row.getObject("set_id", UUID.class), at) == null;
                })
                .list();
        sql.sql("DELETE FROM blocks WHERE user_id = :user AND workout_id = :workout")
                .param("user", work.subject().value())
                .param("workout", workout.value())
                .update();
        return recorded;
    }
}
