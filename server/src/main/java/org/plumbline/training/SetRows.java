package org.plumbline.training;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// Reads rows of `blocks` and `sets`.
final class SetRows {
    static final String SET_COLUMNS = """
            s.set_id, s.block_id, s.workout_id, s.local_date, s.seq, s.exercise_id, s.exercise_name, s.planned_set_id,
            s.outcome, s.reason, s.as_prescribed, s.set_type, s.reps, s.load, s.load_unit, s.rpe, s.duration_s,
            s.distance, s.distance_unit, s.pace, s.hr_avg, s.hr_zone, s.calories, s.superset, s.tempo, s.rest_s,
            s.performed_at, s.notes, s.extra::text AS extra, s.version
            """;

    private SetRows() {}

    static PerformedSet set(ResultSet row) throws SQLException {
        UUID exercise = row.getObject("exercise_id", UUID.class);
        UUID planned = row.getObject("planned_set_id", UUID.class);
        return new PerformedSet(
                row.getObject("set_id", UUID.class),
                row.getInt("seq"),
                exercise == null ? null : new ExerciseId(exercise),
                row.getString("exercise_name"),
                planned == null ? null : new PlannedSetId(planned),
                Outcome.find(row.getString("outcome")).orElseThrow(),
                row.getString("reason"),
                WorkoutRows.texts(row, "as_prescribed"),
                row.getString("set_type"),
                values(row),
                row.getString("superset"),
                row.getString("tempo"),
                row.getObject("rest_s", Integer.class),
                WorkoutRows.instant(row, "performed_at"),
                row.getString("notes"),
                Json.parse(row.getString("extra")),
                row.getLong("version"));
    }

    private static SetValues values(ResultSet row) throws SQLException {
        BigDecimal load = row.getBigDecimal("load");
        BigDecimal rpe = row.getBigDecimal("rpe");
        BigDecimal distance = row.getBigDecimal("distance");
        return new SetValues(
                row.getObject("reps", Integer.class),
                load == null
                        ? null
                        : new Load(
                                load, LoadUnit.find(row.getString("load_unit")).orElseThrow()),
                rpe == null ? null : new Rpe(rpe),
                row.getBigDecimal("duration_s"),
                distance == null
                        ? null
                        : new Distance(
                                distance,
                                DistanceUnit.find(row.getString("distance_unit"))
                                        .orElseThrow()),
                row.getString("pace"),
                row.getObject("hr_avg", Integer.class),
                row.getObject("hr_zone", Integer.class),
                row.getBigDecimal("calories"));
    }

    static PerformedBlock block(ResultSet row) throws SQLException {
        return new PerformedBlock(
                row.getObject("block_id", UUID.class),
                row.getInt("seq"),
                row.getString("name"),
                row.getString("block_type"),
                row.getString("modality"),
                row.getObject("rounds", Integer.class),
                row.getObject("work_s", Integer.class),
                row.getObject("rest_s", Integer.class),
                row.getString("protocol_notes"),
                row.getString("notes"),
                row.getObject("plan_block_seq", Integer.class),
                List.of());
    }
}
