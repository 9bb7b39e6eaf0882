package org.plumbline.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Inserts workouts, blocks and sets, however many, by one statement of arrays for each table and chunk.
@Component
final class BulkInsert {
    /// Rows of one statement: enough to make round trips cheap, few enough to keep its text small.
    private static final int CHUNK = 5000;

    private final JdbcClient sql;

    BulkInsert(JdbcClient sql) {
        this.sql = sql;
    }

    private record BlockRow(Workout workout, PerformedBlock block) {}

    private record SetRow(Workout workout, PerformedBlock block, PerformedSet set) {}

    /// The workouts with their blocks and sets.
    void insert(Work work, List<Workout> workouts) {
        chunks(workouts).forEach(chunk -> insertHeads(work, chunk));
        insertContent(work, workouts, Map.of());
    }

    /// The blocks and sets of workouts whose own rows are there.
    ///
    /// @param recorded when a set was first recorded, where that was before
    void insertContent(Work work, List<Workout> workouts, Map<UUID, Instant> recorded) {
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

    private void insertHeads(Work work, List<Workout> workouts) {
        sql.sql("""
                INSERT INTO workouts (user_id, workout_id, status, name, local_date, start_time, end_time, time_zone,
                  start_source, duration_minutes, duration_source, session_rpe, sport_type, purpose, tags, notes, source,
                  plan_id, execution, planned_date, import_id, fingerprint, extra, version, created_at, updated_at)
                SELECT :user, workout_id, status, name, local_date, start_time, end_time, time_zone, start_source,
                  duration_minutes, duration_source, session_rpe, sport_type, purpose,
                  ARRAY(SELECT jsonb_array_elements_text(tags)), notes, source, plan_id, execution, planned_date,
                  import_id, decode(fingerprint, 'hex'), extra, version, :now, :now
                FROM unnest(:ids::uuid[], :statuses::text[], :names::text[], :dates::date[], :starts::timestamptz[],
                    :ends::timestamptz[], :zones::text[], :start_sources::text[], :durations::numeric[],
                    :duration_sources::text[], :rpes::numeric[], :sports::text[], :purposes::text[], :tags::jsonb[],
                    :notes::text[], :sources::text[], :plans::uuid[], :executions::text[], :planned_dates::date[],
                    :imports::uuid[], :fingerprints::text[], :extras::jsonb[], :versions::bigint[])
                  AS w (workout_id, status, name, local_date, start_time, end_time, time_zone, start_source,
                    duration_minutes, duration_source, session_rpe, sport_type, purpose, tags, notes, source, plan_id,
                    execution, planned_date, import_id, fingerprint, extra, version)
                """)
                .param("user", work.subject().value())
                .param("now", Timestamp.from(work.now()))
                .param("ids", Columns.of(workouts, Workout::id))
                .param("statuses", Columns.of(workouts, w -> w.status().wire()))
                .param("names", Columns.of(workouts, w -> w.session().name()))
                .param("dates", Columns.of(workouts, w -> w.timing().localDate()))
                .param("starts", Columns.of(workouts, w -> w.timing().startTime()))
                .param("ends", Columns.of(workouts, w -> w.timing().endTime()))
                .param("zones", Columns.of(workouts, w -> w.timing().timeZone()))
                .param(
                        "start_sources",
                        Columns.of(workouts, w -> w.timing().startSource().wire()))
                .param("durations", Columns.of(workouts, w -> w.timing().durationMinutes()))
                .param(
                        "duration_sources",
                        Columns.of(workouts, w -> wire(w.timing().durationSource())))
                .param("rpes", Columns.of(workouts, w -> w.session().sessionRpe()))
                .param("sports", Columns.of(workouts, w -> w.session().sportType()))
                .param("purposes", Columns.of(workouts, w -> w.session().purpose()))
                .param("tags", Columns.of(workouts, w -> Json.write(w.session().tags())))
                .param("notes", Columns.of(workouts, w -> w.session().notes()))
                .param("sources", Columns.of(workouts, w -> w.source().wire()))
                .param(
                        "plans",
                        Columns.of(
                                workouts,
                                w -> w.execution() == null
                                        ? null
                                        : w.execution().plan()))
                .param(
                        "executions",
                        Columns.of(
                                workouts,
                                w -> w.execution() == null
                                        ? null
                                        : w.execution().wire()))
                .param(
                        "planned_dates",
                        Columns.of(
                                workouts,
                                w -> w.execution() == null
                                        ? null
                                        : w.execution().plannedDate()))
                .param(
                        "imports",
                        Columns.of(
                                workouts,
                                w -> w.origin() == null ? null : w.origin().importId()))
                .param(
                        "fingerprints",
                        Columns.of(
                                workouts,
                                w -> w.origin() == null ? null : w.origin().fingerprint()))
                .param("extras", Columns.of(workouts, Workout::extra))
                .param("versions", Columns.of(workouts, Workout::version))
                .update();
    }

    private static <T> List<List<T>> chunks(List<T> rows) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static @Nullable String wire(@Nullable Known source) {
        return source == null ? null : source.wire();
    }
}
