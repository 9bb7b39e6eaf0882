package org.plumbline.plan;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The mirror of planned sets, for joins. A set that a revision leaves out stays, marked, because a voided execution
/// may point at it; a set that comes back is itself again.
@Component
final class PlannedSetMirror {
    private final JdbcClient sql;

    PlannedSetMirror(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes the mirror say what this revision says.
    void show(Work work, PlanId plan, int revision, PlanContent content) {
        sql.sql("""
                UPDATE planned_sets SET removed_in = :revision, updated_at = :now
                WHERE user_id = :user AND plan_id = :plan AND removed_in IS NULL
                """)
                .param("revision", revision)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("plan", plan.value())
                .update();
        int written = sql.sql("""
                INSERT INTO planned_sets (user_id, id, plan_id, revision, removed_in, block_seq, set_seq, block_name,
                  block_type, block_modality, exercise_id, exercise_name, prescribed_reps, prescribed_reps_max, amrap,
                  per_side, prescribed_load, load_unit, percent_1rm, prescribed_rpe, prescribed_duration_s,
                  prescribed_distance_m, prescribed_calories, prescribed_pace, prescribed_hr_zone, intensity_zone,
                  set_type, round, superset, tempo, rest_s, notes, created_at, updated_at)
                SELECT :user, s.id, :plan, :revision, NULL, b.seq, a.seq, b.block->>'name',
                  b.block->>'block_type', b.block->>'modality', s.exercise_id, s.exercise_name, s.prescribed_reps,
                  s.prescribed_reps_max, s.amrap, s.per_side, s.prescribed_load, s.load_unit, s.percent_1rm,
                  s.prescribed_rpe, s.prescribed_duration_s, s.prescribed_distance_m, s.prescribed_calories,
                  s.prescribed_pace, s.prescribed_hr_zone, s.intensity_zone, s.set_type, s.round, s.superset, s.tempo,
                  s.rest_s, s.notes, :now, :now
                FROM jsonb_array_elements(:blocks::jsonb) WITH ORDINALITY AS b (block, seq)
                CROSS JOIN LATERAL jsonb_array_elements(b.block->'sets') WITH ORDINALITY AS a (item, seq)
                CROSS JOIN LATERAL jsonb_populate_record(NULL::planned_sets, a.item) AS s
                ON CONFLICT (user_id, id) DO UPDATE SET
                  revision = excluded.revision, removed_in = NULL, block_seq = excluded.block_seq,
                  set_seq = excluded.set_seq, block_name = excluded.block_name, block_type = excluded.block_type,
                  block_modality = excluded.block_modality, exercise_id = excluded.exercise_id,
                  exercise_name = excluded.exercise_name, prescribed_reps = excluded.prescribed_reps,
                  prescribed_reps_max = excluded.prescribed_reps_max, amrap = excluded.amrap,
                  per_side = excluded.per_side, prescribed_load = excluded.prescribed_load,
                  load_unit = excluded.load_unit, percent_1rm = excluded.percent_1rm,
                  prescribed_rpe = excluded.prescribed_rpe, prescribed_duration_s = excluded.prescribed_duration_s,
                  prescribed_distance_m = excluded.prescribed_distance_m,
                  prescribed_calories = excluded.prescribed_calories, prescribed_pace = excluded.prescribed_pace,
                  prescribed_hr_zone = excluded.prescribed_hr_zone, intensity_zone = excluded.intensity_zone,
                  set_type = excluded.set_type, round = excluded.round, superset = excluded.superset,
                  tempo = excluded.tempo, rest_s = excluded.rest_s, notes = excluded.notes,
                  updated_at = excluded.updated_at
                WHERE planned_sets.plan_id = excluded.plan_id
                """)
                .param("user", work.subject().value())
                .param("plan", plan.value())
                .param("revision", revision)
                .param("now", Timestamp.from(work.now()))
                .param("blocks", Json.write(content.blocks()))
                .update();
        if (written != content.sets().count()) {
            throw Refused.invalid("/blocks", "id_taken", "The id of one of the sets belongs to another plan.");
        }
    }

    /// What the other plans of a day are still to bring, one row for each exercise of a plan; warm-ups are left out.
    List<TrainedAround> meantOn(UserId user, PlanId but, LocalDate day) {
        return sql.sql("""
                SELECT p.plan_id, s.exercise_id, min(s.exercise_name) AS exercise_name, count(*) AS sets
                FROM plans p JOIN planned_sets s ON s.user_id = p.user_id AND s.plan_id = p.plan_id
                WHERE p.user_id = :user AND p.date = :day AND p.status IN ('draft', 'confirmed', 'in_progress')
                  AND p.plan_id <> :but AND s.removed_in IS NULL AND s.exercise_id IS NOT NULL
                  AND s.set_type <> 'warmup' AND s.block_type IS DISTINCT FROM 'warmup'
                GROUP BY p.plan_id, s.exercise_id ORDER BY p.plan_id, min(s.exercise_name)
                """)
                .param("user", user.value())
                .param("day", day)
                .param("but", but.value())
                .query((row, _) -> new TrainedAround(
                        day,
                        TrainedAround.PLAN,
                        row.getObject("plan_id", UUID.class),
                        row.getObject("exercise_id", UUID.class),
                        row.getString("exercise_name"),
                        row.getInt("sets")))
                .list();
    }

    /// Those of these ids that name sets of other plans of this athlete.
    Set<UUID> takenElsewhere(UserId user, PlanId plan, Collection<UUID> ids) {
        return sql
                .sql("""
                        SELECT id FROM planned_sets WHERE user_id = :user AND id = ANY(:ids) AND plan_id <> :plan
                        """)
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("plan", plan.value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
