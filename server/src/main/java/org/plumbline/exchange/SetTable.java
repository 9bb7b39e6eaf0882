package org.plumbline.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every set that counts as CSV, in the order in which it was done. An empty cell is "not recorded".
@Component
final class SetTable {
    private static final int ROWS_AT_ONCE = 2000;
    private static final String ROWS = """
            SELECT s.local_date AS date, to_char(w.start_time AT TIME ZONE w.time_zone, 'HH24:MI:SS') AS time, w.time_zone,
              w.name AS workout, w.sport_type, b.name AS block, b.block_type, s.exercise_name AS exercise, s.set_type,
              s.outcome, s.reps, s.load, s.load_unit, s.load_kg, s.rpe, s.duration_s, s.distance, s.distance_unit,
              s.distance_m, s.pace, s.hr_avg, s.hr_zone, s.calories, s.superset, s.tempo, s.rest_s, s.notes,
              w.notes AS workout_notes, w.session_rpe, w.duration_minutes, w.source,
              s.set_id, s.workout_id, s.exercise_id, w.plan_id, s.planned_set_id
            FROM sets s
            JOIN blocks b ON b.user_id = s.user_id AND b.block_id = s.block_id
            JOIN workouts w ON w.user_id = s.user_id AND w.workout_id = s.workout_id
            WHERE s.user_id = :user AND s.live
            ORDER BY s.local_date, w.start_time, s.workout_id, b.seq, s.seq
            """;

    private final JdbcClient sql;

    SetTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Call it inside a transaction of that athlete.
    void write(UserId user, Writer to) throws IOException {
        var csv = CsvWriter.builder().build(to);
        sql.sql(ROWS).withFetchSize(ROWS_AT_ONCE).param("user", user.value()).query((ResultSet rows) -> {
            csv.writeRecord(header(rows));
            while (rows.next()) {
                csv.writeRecord(cells(rows));
            }
            return true;
        });
        csv.flush();
    }

    private static Iterable<String> header(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        return names;
    }

    private static Iterable<String> cells(ResultSet rows) throws SQLException {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String cell = rows.getString(i);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }
}
