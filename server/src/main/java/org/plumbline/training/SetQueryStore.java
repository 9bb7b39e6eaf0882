package org.plumbline.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds sets across workouts, latest first.
@Component
final class SetQueryStore {
    private static final String PLACE =
            "(s.local_date, coalesce(w.start_time, '-infinity'), s.workout_id, b.seq, s.seq, s.set_id)";
    private static final String LATEST_FIRST = " ORDER BY s.local_date DESC, coalesce(w.start_time, '-infinity') DESC,"
            + " s.workout_id DESC, b.seq DESC, s.seq DESC, s.set_id DESC LIMIT :limit";

    private final JdbcClient sql;

    SetQueryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A set with where and when it was done.
    record Found(
            UUID workoutId,
            @Nullable String workoutName,
            LocalDate localDate,
            @JsonIgnore @Nullable Instant start,
            @Nullable UUID planId,
            UUID blockId,
            int blockSeq,
            @Nullable String blockName,
            @Nullable String blockType,
            @Nullable BigDecimal plannedRpe,
            @JsonUnwrapped SetView set) {
        SetQuery.After place() {
            return new SetQuery.After(localDate, start, workoutId, blockSeq, set.setSeq(), set.id());
        }
    }

    List<Found> list(UserId user, SetQuery wanted) {
        var params = new HashMap<String, Object>();
        String conditions = condition("s.exercise_id = :exercise", "exercise", wanted.exerciseId(), params)
                + condition("s.workout_id = :workout", "workout", wanted.workoutId(), params)
                + condition("s.local_date >= :from", "from", wanted.from(), params)
                + condition("s.local_date <= :to", "to", wanted.to(), params)
                + condition("s.rpe >= :min_rpe", "min_rpe", wanted.minRpe(), params)
                + condition("s.rpe <= :max_rpe", "max_rpe", wanted.maxRpe(), params)
                + condition("s.rpe - p.prescribed_rpe >= :above", "above", wanted.rpeAbovePlan(), params)
                + condition("s.reps >= :min_reps", "min_reps", wanted.minReps(), params)
                + condition("s.reps <= :max_reps", "max_reps", wanted.maxReps(), params)
                + condition("s.load_kg >= :min_load", "min_load", wanted.minKilograms(), params)
                + condition("s.load_kg <= :max_load", "max_load", wanted.maxKilograms(), params)
                + condition("s.set_type = :set_type", "set_type", wanted.setType(), params)
                + condition("b.block_type = :block_type", "block_type", wanted.blockType(), params)
                + condition("s.outcome = :outcome", "outcome", wanted.outcome(), params)
                + after(wanted.after(), params);
        return sql.sql("SELECT " + SetRows.SET_COLUMNS + """
                , w.name AS workout_name, w.start_time, w.time_zone, w.plan_id, b.seq AS block_seq, b.name AS block_name,
                  b.block_type, p.prescribed_rpe
                FROM sets s
                JOIN workouts w ON w.user_id = s.user_id AND w.workout_id = s.workout_id
                JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
                LEFT JOIN planned_sets p ON p.user_id = s.user_id AND p.id = s.planned_set_id
                WHERE s.user_id = :user AND s.live
                """ + conditions + LATEST_FIRST)
                .params(params)
                .param("user", user.value())
                .param("limit", wanted.page().limit() + 1)
                .query((row, _) -> new Found(
                        row.getObject("workout_id", UUID.class),
                        row.getString("workout_name"),
                        row.getObject("local_date", LocalDate.class),
                        WorkoutRows.instant(row, "start_time"),
                        row.getObject("plan_id", UUID.class),
                        row.getObject("block_id", UUID.class),
                        row.getInt("block_seq"),
                        row.getString("block_name"),
                        row.getString("block_type"),
                        row.getBigDecimal("prescribed_rpe"),
                        SetView.of(SetRows.set(row), ZoneId.of(row.getString("time_zone")))))
                .list();
    }

    private static String condition(String text, String name, @Nullable Object value, Map<String, Object> params) {
        if (value == null) {
            return "";
        }
        params.put(name, value);
        return " AND " + text;
    }

    private static String after(SetQuery.@Nullable After after, Map<String, Object> params) {
        if (after == null) {
            return "";
        }
        params.put("day", after.day());
        params.put("start", after.start() == null ? "-infinity" : after.start().toString());
        params.put("after_workout", after.workout());
        params.put("after_block", after.block());
        params.put("after_seq", after.set());
        params.put("after_set", after.id());
        return " AND " + PLACE + " < (:day, :start::timestamptz, :after_workout, :after_block, :after_seq, :after_set)"
                + " AND s.local_date <= :day";
    }
}
