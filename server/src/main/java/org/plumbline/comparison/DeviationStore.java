package org.plumbline.comparison;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlanId;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.web.CursorWords;
import org.plumbline.training.WorkoutId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads plan against performance from the view `execution_vs_plan`.
@Component
final class DeviationStore {
    private static final String ROWS = """
            SELECT e.*,
              CASE WHEN planned_load IS NULL THEN NULL ELSE load_unit END AS planned_load_unit
            FROM execution_vs_plan e WHERE e.user_id = :user
            """;

    private final JdbcClient sql;

    DeviationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What happened in a period, for `/deviations`.
    ///
    /// @param direction only where the difference that the type names lies on this side
    /// @param cause only where what explains it is also about this injury or constraint
    /// @param explained only where somebody said why, or nobody did
    record Period(
            LocalDate from,
            LocalDate to,
            @Nullable String type,
            @Nullable Direction direction,
            @Nullable UUID exerciseId,
            @Nullable UUID cause,
            @Nullable Boolean explained,
            int limit,
            @Nullable Position after) {}

    /// On which side of the plan.
    enum Direction {
        BELOW,
        ABOVE
    }

    /// Rows that are explained by one of these things, or by none of them.
    record Explanation(Whys.Things things, boolean wanted) {}

    /// The differences that have a side, by the classes that are named after them.
    static final Map<String, String> DIFFERENCES = Map.of(
            "reps_deviation", "reps_delta",
            "load_deviation", "load_delta",
            "rpe_deviation", "rpe_delta",
            "duration_deviation", "duration_delta_s",
            "distance_deviation", "distance_delta_m");

    /// The place of a row in the order of a period.
    record Position(LocalDate date, UUID group, int blockSeq, int setSeq, UUID row) {
        static Position read(CursorWords words) {
            return new Position(words.day(), words.id(), words.number(), words.number(), words.id());
        }

        static String of(DeviationRow row) {
            return CursorWords.of(
                    row.workoutDate(),
                    row.planId() == null ? row.workoutId() : row.planId(),
                    row.blockSeq(),
                    row.setSeq(),
                    row.plannedSetId() == null ? row.setId() : row.plannedSetId());
        }
    }

    List<ComparedRow> ofPlan(UserId user, PlanId plan) {
        return sql.sql(ROWS + " AND e.plan_id = :plan ORDER BY block_seq, set_seq, planned_set_id IS NULL, set_id")
                .param("user", user.value())
                .param("plan", plan.value())
                .query(DeviationStore::row)
                .list();
    }

    /// Of several plans: by plan, each in its order.
    List<ComparedRow> ofPlans(UserId user, Collection<UUID> plans) {
        return sql.sql(ROWS + """
                 AND e.plan_id = ANY (:plans)
                ORDER BY e.plan_id, block_seq, set_seq, planned_set_id IS NULL, set_id
                """)
                .param("user", user.value())
                .param("plans", ids(plans))
                .query(DeviationStore::row)
                .list();
    }

    /// The performed sets of a workout; what its plan still wants of others is not among them.
    List<ComparedRow> ofWorkout(UserId user, WorkoutId workout) {
        return sql.sql(ROWS + """
                 AND e.workout_id = :workout ORDER BY block_seq, set_seq, planned_set_id IS NULL, set_id
                """)
                .param("user", user.value())
                .param("workout", workout.value())
                .query(DeviationStore::row)
                .list();
    }

    /// Rows of plans that were due or performed in a period; sets of workouts without a plan only when asked for.
    List<ComparedRow> between(UserId user, Period period, @Nullable Explanation why) {
        boolean unlinked = "unlinked".equals(period.type());
        String candidates = unlinked ? " AND e.plan_id IS NULL" : """
                 AND e.plan_id IN (
                  SELECT plan_id FROM plans WHERE user_id = :user AND date BETWEEN :from AND :to
                  UNION SELECT plan_id FROM workouts
                  WHERE user_id = :user AND live AND plan_id IS NOT NULL AND local_date BETWEEN :from AND :to)
                """;
        String order = "(e.workout_date, coalesce(e.plan_id, e.workout_id), e.block_seq, e.set_seq,"
                + " coalesce(e.planned_set_id, e.set_id))";
        Position after = period.after();
        var query = sql.sql(ROWS + candidates
                        + " AND e.workout_date BETWEEN :from AND :to"
                        + (period.type() == null ? "" : " AND :type = ANY (e.deviations)")
                        + (period.exerciseId() == null
                                ? ""
                                : " AND (e.exercise_id = :exercise OR e.performed_exercise_id = :exercise)")
                        + side(period)
                        + (why == null ? "" : explained(why))
                        + (after == null
                                ? ""
                                : " AND " + order + " > (:date::date, :group::uuid, :block, :seq, :row::uuid)")
                        + " ORDER BY e.workout_date, coalesce(e.plan_id, e.workout_id), e.block_seq, e.set_seq,"
                        + " coalesce(e.planned_set_id, e.set_id) LIMIT :limit")
                .param("user", user.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("type", period.type())
                .param("exercise", period.exerciseId())
                .param("limit", period.limit());
        if (after != null) {
            query = query.param("date", after.date())
                    .param("group", after.group())
                    .param("block", after.blockSeq())
                    .param("seq", after.setSeq())
                    .param("row", after.row());
        }
        if (why != null) {
            query = query.param("why_sets", ids(why.things().sets()))
                    .param("why_planned_sets", ids(why.things().plannedSets()))
                    .param("why_workouts", ids(why.things().workouts()))
                    .param("why_plans", ids(why.things().plans()));
        }
        return query.query(DeviationStore::row).list();
    }

    private static String side(Period period) {
        String difference = DIFFERENCES.get(String.valueOf(period.type()));
        if (period.direction() == null || difference == null) {
            return "";
        }
        return " AND e." + difference + (period.direction() == Direction.BELOW ? " < 0" : " > 0");
    }

    /// The rule of `WhyRules` as a condition.
    private static String explained(Explanation why) {
        return " AND " + (why.wanted() ? "" : "NOT ") + """
                (coalesce(e.set_id = ANY (:why_sets), false) OR coalesce(e.planned_set_id = ANY (:why_planned_sets), false)
                  OR e.deviation_type NOT IN ('as_planned', 'pending', 'unlinked')
                    AND (coalesce(e.workout_id = ANY (:why_workouts), false)
                      OR coalesce(e.plan_id = ANY (:why_plans), false)))
                """
                + (why.wanted() ? "" : " AND e.deviation_type NOT IN ('as_planned', 'pending', 'unlinked')");
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    Optional<UUID> workoutPlan(UserId user, WorkoutId workout) {
        return sql.sql("SELECT plan_id FROM workouts WHERE user_id = :user AND workout_id = :workout")
                .param("user", user.value())
                .param("workout", workout.value())
                .query((row, _) -> Optional.ofNullable(row.getObject("plan_id", UUID.class)))
                .optional()
                .orElseThrow(() -> Refused.notFound("workout"));
    }

    /// The tolerance that the plan's live workout was judged by.
    Optional<String> keptTolerance(UserId user, PlanId plan) {
        return sql.sql("""
                SELECT tolerance::text FROM workouts
                WHERE user_id = :user AND plan_id = :plan AND live AND tolerance IS NOT NULL
                ORDER BY execution DESC LIMIT 1
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    private static ComparedRow row(ResultSet row, int number) throws SQLException {
        UUID planned = row.getObject("planned_set_id", UUID.class);
        UUID performed = row.getObject("set_id", UUID.class);
        return new ComparedRow(
                new DeviationRow(
                        planned,
                        performed,
                        row.getObject("workout_id", UUID.class),
                        row.getObject("plan_id", UUID.class),
                        row.getObject("workout_date", LocalDate.class),
                        row.getObject("planned_date", LocalDate.class),
                        row.getObject("block_seq", Integer.class),
                        row.getObject("set_seq", Integer.class),
                        row.getString("block_name"),
                        row.getString("block_type"),
                        row.getString("set_type"),
                        row.getObject("round", Integer.class),
                        row.getObject("exercise_id", UUID.class),
                        row.getString("exercise_name"),
                        row.getObject("performed_exercise_id", UUID.class),
                        row.getString("performed_exercise_name"),
                        row.getString("outcome"),
                        row.getObject("planned_reps", Integer.class),
                        row.getObject("planned_reps_max", Integer.class),
                        row.getBoolean("amrap"),
                        row.getObject("actual_reps", Integer.class),
                        row.getObject("reps_delta", Integer.class),
                        row.getBigDecimal("planned_load"),
                        row.getBigDecimal("actual_load"),
                        row.getBigDecimal("load_delta"),
                        row.getString("load_unit"),
                        row.getBigDecimal("entered_load"),
                        row.getString("entered_load_unit"),
                        row.getBigDecimal("percent_1rm"),
                        row.getBigDecimal("planned_rpe"),
                        row.getBigDecimal("actual_rpe"),
                        row.getBigDecimal("rpe_delta"),
                        row.getBigDecimal("planned_duration_s"),
                        row.getBigDecimal("actual_duration_s"),
                        row.getBigDecimal("duration_delta_s"),
                        row.getBigDecimal("planned_distance_m"),
                        row.getBigDecimal("actual_distance_m"),
                        row.getBigDecimal("distance_delta_m"),
                        texts(row.getArray("as_prescribed")),
                        row.getString("deviation_type"),
                        texts(row.getArray("deviations")),
                        row.getString("reason"),
                        List.of()),
                planned == null ? null : SetColumns.prescribed(row),
                performed == null ? null : SetColumns.performed(row));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
