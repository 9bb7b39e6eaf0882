package org.plumbline.training;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlanId;
import org.plumbline.platform.json.Json;
import org.plumbline.science.unit.Rpe;

/// Reads rows of `workouts`; blocks and sets are added by whoever needs them.
final class WorkoutRows {
    static final String COLUMNS = """
            workout_id, status, name, local_date, start_time, end_time, time_zone, start_source, duration_minutes,
            duration_source, session_rpe, sport_type, purpose, tags, notes, source, plan_id, execution, planned_date,
            import_id, fingerprint, extra::text AS extra, version
            """;

    private WorkoutRows() {}

    static Workout map(ResultSet row, int number) throws SQLException {
        BigDecimal rpe = row.getBigDecimal("session_rpe");
        return new Workout(
                new WorkoutId(row.getObject("workout_id", UUID.class)),
                WorkoutStatus.of(row.getString("status")),
                WorkoutSource.of(row.getString("source")),
                new Session(
                        row.getString("name"),
                        row.getString("sport_type"),
                        row.getString("purpose"),
                        rpe == null ? null : new Rpe(rpe),
                        texts(row, "tags"),
                        row.getString("notes")),
                timing(row),
                execution(row),
                origin(row),
                Json.parse(row.getString("extra")),
                row.getLong("version"),
                List.of(),
                List.of());
    }

    private static Timing timing(ResultSet row) throws SQLException {
        String durationSource = row.getString("duration_source");
        return new Timing(
                row.getObject("local_date", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                instant(row, "start_time"),
                Known.of(row.getString("start_source")),
                instant(row, "end_time"),
                row.getBigDecimal("duration_minutes"),
                durationSource == null ? null : Known.of(durationSource));
    }

    private static @Nullable Execution execution(ResultSet row) throws SQLException {
        UUID plan = row.getObject("plan_id", UUID.class);
        return plan == null
                ? null
                : new Execution(
                        new PlanId(plan),
                        Execution.isAdditional(row.getString("execution")),
                        row.getObject("planned_date", LocalDate.class));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        UUID file = row.getObject("import_id", UUID.class);
        byte[] fingerprint = row.getBytes("fingerprint");
        return file == null
                ? null
                : new Origin(file, fingerprint == null ? "" : HexFormat.of().formatHex(fingerprint));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
