package org.plumbline.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.comparison.Performed;
import org.plumbline.science.comparison.Prescribed;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// Reads a prescription and a performance from the columns of `execution_vs_plan` into the rules' own terms.
final class SetColumns {
    private SetColumns() {}

    static Prescribed prescribed(ResultSet row) throws SQLException {
        return new Prescribed(
                row.getObject("planned_reps", Integer.class),
                row.getObject("planned_reps_max", Integer.class),
                row.getBoolean("amrap"),
                load(row.getBigDecimal("planned_load"), row.getString("planned_load_unit")),
                row.getBigDecimal("percent_1rm"),
                rpe(row.getBigDecimal("planned_rpe")),
                row.getBigDecimal("planned_duration_s"),
                metres(row.getBigDecimal("planned_distance_m")));
    }

    static Performed performed(ResultSet row) throws SQLException {
        return new Performed(
                Outcome.find(row.getString("outcome")).orElseThrow(),
                substituted(row),
                row.getObject("actual_reps", Integer.class),
                load(row.getBigDecimal("entered_load"), row.getString("entered_load_unit")),
                rpe(row.getBigDecimal("actual_rpe")),
                row.getBigDecimal("actual_duration_s"),
                metres(row.getBigDecimal("actual_distance_m")));
    }

    /// Another exercise by id; by name only where one of the two has no id, as after an import.
    private static boolean substituted(ResultSet row) throws SQLException {
        UUID planned = row.getObject("exercise_id", UUID.class);
        UUID performed = row.getObject("performed_exercise_id", UUID.class);
        if (planned != null && performed != null) {
            return !planned.equals(performed);
        }
        String plannedName = row.getString("exercise_name");
        return !plannedName.equalsIgnoreCase(row.getString("performed_exercise_name"));
    }

    private static @Nullable Load load(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null || unit == null ? null : new Load(value, LoadUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Rpe rpe(@Nullable BigDecimal value) {
        return value == null ? null : new Rpe(value);
    }

    private static @Nullable Distance metres(@Nullable BigDecimal value) {
        return value == null ? null : new Distance(value, DistanceUnit.M);
    }
}
