package org.plumbline.comparison;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.science.comparison.Comparison;
import org.plumbline.science.comparison.DeviationType;
import org.plumbline.training.WorkoutId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored verdicts on performed sets that belong to planned ones.
@Component
final class VerdictStore {
    private final JdbcClient sql;

    VerdictStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Verdict(UUID setId, Comparison comparison) {}

    List<LinkedSet> linked(UserId user, WorkoutId workout, Collection<UUID> setIds) {
        return sql.sql("""
                SELECT s.set_id, s.outcome,
                  ps.prescribed_reps AS planned_reps, ps.prescribed_reps_max AS planned_reps_max, ps.amrap,
                  ps.prescribed_load AS planned_load, ps.load_unit AS planned_load_unit, ps.percent_1rm,
                  ps.prescribed_rpe AS planned_rpe, ps.prescribed_duration_s AS planned_duration_s,
                  ps.prescribed_distance_m AS planned_distance_m, ps.exercise_id, ps.exercise_name,
                  s.exercise_id AS performed_exercise_id, s.exercise_name AS performed_exercise_name,
                  s.reps AS actual_reps, s.load AS entered_load, s.load_unit AS entered_load_unit,
                  s.rpe AS actual_rpe, s.duration_s AS actual_duration_s, s.distance_m AS actual_distance_m
                FROM sets s JOIN planned_sets ps ON ps.user_id = s.user_id AND ps.id = s.planned_set_id
                WHERE s.user_id = :user AND s.workout_id = :workout AND s.set_id = ANY (:sets)
                """)
                .param("user", user.value())
                .param("workout", workout.value())
                .param("sets", setIds.toArray(UUID[]::new))
                .query((row, _) -> new LinkedSet(
                        row.getObject("set_id", UUID.class), SetColumns.prescribed(row), SetColumns.performed(row)))
                .list();
    }

    void keep(Work work, String profile, List<Verdict> verdicts) {
        sql.sql("""
                INSERT INTO set_deviations (user_id, set_id, deviation_type, deviations, reps_delta, load_delta,
                  rpe_delta, duration_delta_s, distance_delta_m, tolerance, decided_at)
                SELECT :user, set_id, deviation_type, string_to_array(deviations, ','), reps_delta, load_delta,
                  rpe_delta, duration_delta_s, distance_delta_m, :profile, :now
                FROM unnest(:sets::uuid[], :types::text[], :all::text[], :reps::integer[], :loads::numeric[],
                  :rpes::numeric[], :durations::numeric[], :distances::numeric[])
                  AS v (set_id, deviation_type, deviations, reps_delta, load_delta, rpe_delta, duration_delta_s,
                    distance_delta_m)
                ON CONFLICT (user_id, set_id) DO UPDATE SET deviation_type = excluded.deviation_type,
                  deviations = excluded.deviations, reps_delta = excluded.reps_delta,
                  load_delta = excluded.load_delta, rpe_delta = excluded.rpe_delta,
                  duration_delta_s = excluded.duration_delta_s, distance_delta_m = excluded.distance_delta_m,
                  tolerance = excluded.tolerance, decided_at = excluded.decided_at
                """)
                .param("user", work.subject().value())
                .param("profile", profile)
                .param("now", Timestamp.from(work.now()))
                .param("sets", verdicts.stream().map(Verdict::setId).toArray(UUID[]::new))
                .param(
                        "types",
                        verdicts.stream()
                                .map(v -> v.comparison().primary().wireName())
                                .toArray(String[]::new))
                .param(
                        "all",
                        verdicts.stream()
                                .map(v -> String.join(
                                        ",",
                                        v.comparison().all().stream()
                                                .map(DeviationType::wireName)
                                                .toList()))
                                .toArray(String[]::new))
                .param(
                        "reps",
                        verdicts.stream().map(v -> v.comparison().repsDelta()).toArray(Integer[]::new))
                .param("loads", numbers(verdicts, Comparison::loadDelta))
                .param("rpes", numbers(verdicts, Comparison::rpeDelta))
                .param("durations", numbers(verdicts, Comparison::durationDeltaS))
                .param("distances", numbers(verdicts, Comparison::distanceDeltaM))
                .update();
    }

    private static @Nullable BigDecimal[] numbers(
            List<Verdict> verdicts, Function<Comparison, @Nullable BigDecimal> delta) {
        return verdicts.stream().map(v -> delta.apply(v.comparison())).toArray(BigDecimal[]::new);
    }
}
