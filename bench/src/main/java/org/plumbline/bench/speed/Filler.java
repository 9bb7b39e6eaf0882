package org.plumbline.bench.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Fills the database with other athletes' training, by SQL and without asking the foreign keys: what it inserts fits
/// together by itself, because every id is derived from the numbers of the athlete, the workout and the set.
///
/// Each athlete has a hundred workouts of 25 sets; every second one carries out a plan. The accounts are disabled, so
/// that the server does not look for them in the graph.
final class Filler {
    static final int WORKOUTS = 100;
    static final int SETS = 25;
    static final int SETS_OF_AN_ATHLETE = WORKOUTS * SETS;

    private static final int ATHLETES_OF_A_STEP = 40;

    private static final List<String> FUNCTIONS = List.of("CREATE SCHEMA filler", """
            CREATE FUNCTION filler.id(kind text, a int, w int, s int) RETURNS uuid LANGUAGE sql IMMUTABLE
            RETURN md5(kind || ' ' || a || ' ' || w || ' ' || s)::uuid
            """, """
            CREATE FUNCTION filler.day(w int) RETURNS date LANGUAGE sql IMMUTABLE RETURN date '2026-11-01' - 4 * w
            """);

    private static final String PLANNED = "generate_series(1, " + WORKOUTS + ", 2)";

    /// Each takes the first and the last athlete.
    private static final List<String> ROWS = List.of(
            """
            INSERT INTO users (user_id, email, status, created_at, updated_at)
            SELECT filler.id('user', a, 0, 0), 'filler-' || a || '@example.org', 'disabled', now(), now()
            FROM generate_series(?, ?) a
            """,
            """
            INSERT INTO profiles (user_id, display_name, time_zone, unit_system, created_at, updated_at)
            SELECT filler.id('user', a, 0, 0), 'Filler ' || a, 'Europe/Berlin', 'metric', now(), now()
            FROM generate_series(?, ?) a
            """,
            """
            INSERT INTO feed_heads (user_id) SELECT filler.id('user', a, 0, 0) FROM generate_series(?, ?) a
            """,
            """
            INSERT INTO plans (user_id, plan_id, status, date, original_date, name, sport_type, current_revision, version,
              created_at, updated_at)
            SELECT filler.id('user', a, 0, 0), filler.id('plan', a, w, 0), 'completed', filler.day(w), filler.day(w),
              'Lower body', 'strength', 1, 3, now(), now()
            FROM generate_series(?, ?) a, %s w
            """.formatted(PLANNED),
            """
            INSERT INTO plan_revisions (user_id, plan_id, revision, graph_revision, content, content_hash, actor_id,
              created_at)
            SELECT filler.id('user', a, 0, 0), filler.id('plan', a, w, 0), 1, filler.id('revision', a, w, 0), r.content,
              r.content_hash, filler.id('user', a, 0, 0), now()
            FROM generate_series(?, ?) a, %s w,
              (SELECT content, content_hash FROM plan_revisions LIMIT 1) r
            """.formatted(PLANNED),
            """
            INSERT INTO planned_sets (user_id, id, plan_id, revision, block_seq, set_seq, block_name, block_type,
              exercise_id, exercise_name, prescribed_reps, prescribed_load, load_unit, prescribed_rpe, rest_s,
              created_at, updated_at)
            SELECT filler.id('user', a, 0, 0), filler.id('planned', a, w, s), filler.id('plan', a, w, 0), 1,
              1 + (s - 1) / 5, 1 + (s - 1) %% 5, 'Block', 'main', e.exercise_id, e.exercise_name, 5, 100, 'kg', 8, 180,
              now(), now()
            FROM generate_series(?, ?) a, %s w, generate_series(1, %d) s,
              (SELECT exercise_id, exercise_name FROM planned_sets LIMIT 1) e
            """.formatted(PLANNED, SETS),
            """
            INSERT INTO workouts (user_id, workout_id, status, name, local_date, start_time, time_zone, start_source,
              duration_minutes, duration_source, session_rpe, sport_type, source, plan_id, execution, planned_date,
              tolerance, version, created_at, updated_at)
            SELECT filler.id('user', a, 0, 0), filler.id('workout', a, w, 0), 'finished', 'Lower body', filler.day(w),
              filler.day(w) + time '17:00', 'Europe/Berlin', 'stated', 60, 'stated', 8, 'strength',
              CASE WHEN w %% 2 = 1 THEN 'from_plan' ELSE 'logged' END,
              CASE WHEN w %% 2 = 1 THEN filler.id('plan', a, w, 0) END, CASE WHEN w %% 2 = 1 THEN 'first' END,
              CASE WHEN w %% 2 = 1 THEN filler.day(w) END, CASE WHEN w %% 2 = 1 THEN t.tolerance END, 1, now(), now()
            FROM generate_series(?, ?) a, generate_series(1, %d) w,
              (SELECT tolerance FROM workouts WHERE tolerance IS NOT NULL LIMIT 1) t
            """.formatted(WORKOUTS),
            """
            INSERT INTO blocks (user_id, block_id, workout_id, seq, block_type, name, plan_block_seq)
            SELECT filler.id('user', a, 0, 0), filler.id('block', a, w, b), filler.id('workout', a, w, 0), b, 'main',
              'Block', CASE WHEN w %% 2 = 1 THEN b END
            FROM generate_series(?, ?) a, generate_series(1, %d) w, generate_series(1, 5) b
            """.formatted(WORKOUTS),
            """
            INSERT INTO sets (user_id, set_id, block_id, workout_id, live, local_date, seq, exercise_id, exercise_name,
              planned_set_id, reps, load, load_unit, rpe, created_at, updated_at)
            SELECT filler.id('user', a, 0, 0), filler.id('set', a, w, s), filler.id('block', a, w, 1 + (s - 1) / 5),
              filler.id('workout', a, w, 0), true, filler.day(w), 1 + (s - 1) %% 5, e.exercise_id, e.exercise_name,
              CASE WHEN w %% 2 = 1 THEN filler.id('planned', a, w, s) END, 5, 100, 'kg', 8, now(), now()
            FROM generate_series(?, ?) a, generate_series(1, %d) w, generate_series(1, %d) s,
              (SELECT exercise_id, exercise_name FROM planned_sets LIMIT 1) e
            """.formatted(WORKOUTS, SETS),
            """
            INSERT INTO set_deviations (user_id, set_id, deviation_type, deviations, reps_delta, load_delta, rpe_delta,
              tolerance, decided_at)
            SELECT filler.id('user', a, 0, 0), filler.id('set', a, w, s), 'as_planned', '{as_planned}', 0, 0, 0,
              'absolute', now()
            FROM generate_series(?, ?) a, %s w, generate_series(1, %d) s
            """.formatted(PLANNED, SETS));

    private final Connection superuser;
    private int athletes;

    /// There must be a completed plan of somebody already, whose exercise and tolerance are used.
    Filler(Connection superuser) throws SQLException {
        this.superuser = superuser;
        execute("SET session_replication_role = replica");
        for (var function : FUNCTIONS) {
            execute(function);
        }
    }

    /// Adds athletes until there are about so many sets, and leaves the tables as the database's own housekeeping
    /// would after a while.
    void fillUpTo(long sets) throws SQLException {
        long there = count();
        int wanted = athletes + (int) ((sets - there) / SETS_OF_AN_ATHLETE);
        while (athletes < wanted) {
            int last = Math.min(wanted, athletes + ATHLETES_OF_A_STEP);
            for (var rows : ROWS) {
                try (var statement = superuser.prepareStatement(rows)) {
                    statement.setInt(1, athletes + 1);
                    statement.setInt(2, last);
                    statement.executeUpdate();
                }
            }
            athletes = last;
        }
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    long count() throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM sets")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
