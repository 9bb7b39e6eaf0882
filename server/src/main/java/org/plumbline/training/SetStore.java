package org.plumbline.training;

import java.sql.Timestamp;
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
    /// Rows of one statement: enough to make round trips cheap, few enough to keep its text small.
    private static final int CHUNK = 5000;

    private final JdbcClient sql;

    SetStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record BlockRow(Workout workout, PerformedBlock block) {}

    private record SetRow(Workout workout, PerformedBlock block, PerformedSet set) {}

    /// All blocks and sets of these workouts, whose own rows are there.
    void insert(Work work, List<Workout> workouts) {
        insert(work, workouts, Map.of());
    }

    /// @param recorded when a set was first recorded, where that was before
    void insert(Work work, List<Workout> workouts, Map<UUID, Instant> recorded) {
        var blocks = new ArrayList<BlockRow>();
        var sets = new ArrayList<SetRow>();
        for (Workout workout : workouts) {
            for (PerformedBlock block : workout.blocks()) {
                blocks.add(new BlockRow(workout, block));
                block.sets().forEach(set -> sets.add(new SetRow(workout, block, set)));
            }
        }
        chunks(blocks).forEach(chunk -> insertBlocks(work, chunk));
        chunks(sets).forEach(chunk -> insertSets(work, chunk, recorded));
    }

    void insertBlock(Work work, Workout workout, PerformedBlock block) {
        insertBlocks(work, List.of(new BlockRow(workout, block)));
    }

    /// One set in a block that is there.
    void insertSet(Work work, Workout workout, UUID block, PerformedSet set) {
        insertSets(work, List.of(new SetRow(workout, PerformedBlock.of(block, 0, null, List.of()), set)), Map.of());
    }

    private void insertBlocks(Work work, List<BlockRow> rows) {
        sql.sql("""
                INSERT INTO blocks (user_id, block_id, workout_id, seq, block_type, modality, name, rounds, work_s, rest_s,
                  protocol_notes, notes, plan_block_seq)
                SELECT :user, b.*
                FROM unnest(:ids::uuid[], :workouts::uuid[], :seqs::integer[], :types::text[], :modalities::text[],
                  :names::text[], :rounds::integer[], :work::integer[], :rests::integer[], :protocols::text[],
                  :notes::text[], :plan_blocks::integer[]) AS b
                """)
                .param("user", work.subject().value())
                .param("ids", Columns.of(rows, r -> r.block().id()))
                .param("workouts", Columns.of(rows, r -> r.workout().id()))
                .param("seqs", Columns.of(rows, r -> r.block().seq()))
                .param("types", Columns.of(rows, r -> r.block().blockType()))
                .param("modalities", Columns.of(rows, r -> r.block().modality()))
                .param("names", Columns.of(rows, r -> r.block().name()))
                .param("rounds", Columns.of(rows, r -> r.block().rounds()))
                .param("work", Columns.of(rows, r -> r.block().workS()))
                .param("rests", Columns.of(rows, r -> r.block().restS()))
                .param("protocols", Columns.of(rows, r -> r.block().protocolNotes()))
                .param("notes", Columns.of(rows, r -> r.block().notes()))
                .param("plan_blocks", Columns.of(rows, r -> r.block().planBlockSeq()))
                .update();
    }

    private void insertSets(Work work, List<SetRow> rows, Map<UUID, Instant> recorded) {
        sql.sql("""
                INSERT INTO sets (user_id, live, set_id, block_id, workout_id, local_date, seq, exercise_id, exercise_name,
                  planned_set_id, outcome, reason, as_prescribed, set_type, reps, load, load_unit, rpe, duration_s,
                  distance, distance_unit, pace, hr_avg, hr_zone, calories, superset, tempo, rest_s, performed_at, notes,
                  extra, version, created_at, updated_at)
                SELECT :user, true, set_id, block_id, workout_id, local_date, seq, exercise_id, exercise_name,
                  planned_set_id, outcome, reason, string_to_array(as_prescribed, ','), set_type, reps, load, load_unit,
                  rpe, duration_s, distance, distance_unit, pace, hr_avg, hr_zone, calories, superset, tempo, rest_s,
                  performed_at, notes, extra, version, coalesce(recorded, :now), :now
                FROM unnest(:ids::uuid[], :blocks::uuid[], :workouts::uuid[], :dates::date[], :seqs::integer[],
                    :exercises::uuid[], :exercise_names::text[], :planned::uuid[], :outcomes::text[], :reasons::text[],
                    :as_prescribed::text[], :types::text[], :reps::integer[], :loads::numeric[], :load_units::text[],
                    :rpes::numeric[], :durations::numeric[], :distances::numeric[], :distance_units::text[],
                    :paces::text[], :hr_avgs::integer[], :hr_zones::integer[], :calories::numeric[], :supersets::text[],
                    :tempos::text[], :rests::integer[], :performed::timestamptz[], :notes::text[], :extras::jsonb[],
                    :versions::bigint[], :recorded::timestamptz[])
                  AS s (set_id, block_id, workout_id, local_date, seq, exercise_id, exercise_name, planned_set_id, outcome,
                    reason, as_prescribed, set_type, reps, load, load_unit, rpe, duration_s, distance, distance_unit, pace,
                    hr_avg, hr_zone, calories, superset, tempo, rest_s, performed_at, notes, extra, version, recorded)
                """)
                .param("user", work.subject().value())
                .param("now", Timestamp.from(work.now()))
                .param("ids", Columns.of(rows, r -> r.set().id()))
                .param("blocks", Columns.of(rows, r -> r.block().id()))
                .param("workouts", Columns.of(rows, r -> r.workout().id()))
                .param("dates", Columns.of(rows, r -> r.workout().timing().localDate()))
                .param("seqs", Columns.of(rows, r -> r.set().seq()))
                .param("exercises", Columns.of(rows, r -> r.set().exerciseId()))
                .param("exercise_names", Columns.of(rows, r -> r.set().exerciseName()))
                .param("planned", Columns.of(rows, r -> r.set().plannedSetId()))
                .param("outcomes", Columns.of(rows, r -> r.set().outcome().wireName()))
                .param("reasons", Columns.of(rows, r -> r.set().reason()))
                .param(
                        "as_prescribed",
                        Columns.of(rows, r -> String.join(",", r.set().asPrescribed())))
                .param("types", Columns.of(rows, r -> r.set().setType()))
                .param("reps", Columns.of(rows, r -> r.set().values().reps()))
                .param("loads", Columns.of(rows, r -> r.set().values().loadNumber()))
                .param("load_units", Columns.of(rows, r -> r.set().values().loadUnit()))
                .param("rpes", Columns.of(rows, r -> r.set().values().rpe()))
                .param("durations", Columns.of(rows, r -> r.set().values().durationS()))
                .param("distances", Columns.of(rows, r -> r.set().values().distanceNumber()))
                .param("distance_units", Columns.of(rows, r -> r.set().values().distanceUnit()))
                .param("paces", Columns.of(rows, r -> r.set().values().pace()))
                .param("hr_avgs", Columns.of(rows, r -> r.set().values().hrAvg()))
                .param("hr_zones", Columns.of(rows, r -> r.set().values().hrZone()))
                .param("calories", Columns.of(rows, r -> r.set().values().calories()))
                .param("supersets", Columns.of(rows, r -> r.set().superset()))
                .param("tempos", Columns.of(rows, r -> r.set().tempo()))
                .param("rests", Columns.of(rows, r -> r.set().restS()))
                .param("performed", Columns.of(rows, r -> r.set().performedAt()))
                .param("notes", Columns.of(rows, r -> r.set().notes()))
                .param("extras", Columns.of(rows, r -> r.set().extra()))
                .param("versions", Columns.of(rows, r -> r.set().version()))
                .param("recorded", Columns.of(rows, r -> recorded.get(r.set().id())))
                .update();
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
                .query(Place.class)
                .optional();
    }

    /// A block of a workout and the number of the next set in it.
    record Place(UUID blockId, int seq, int next) {}

    /// The planned sets of a plan that live workouts performed.
    Set<UUID> performed(UserId user, PlanId plan) {
        return Set.copyOf(sql.sql("""
                SELECT s.planned_set_id FROM planned_sets p JOIN sets s ON s.user_id = p.user_id AND s.planned_set_id = p.id
                WHERE p.user_id = :user AND p.plan_id = :plan AND s.live
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

    private static <T> List<List<T>> chunks(List<T> rows) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
        return chunks;
    }
}
