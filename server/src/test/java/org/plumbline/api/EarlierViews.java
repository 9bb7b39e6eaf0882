package org.plumbline.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The classes that the three earlier definitions of the comparison give a performed set, asked of the stored rows.
/// The second two take a missing value for 0; the third knows references that lead nowhere.
final class EarlierViews {
    private static final String CLASSES = """
            SELECT
              CASE
                WHEN s.reps IS NULL AND ps.prescribed_reps IS NOT NULL THEN 'skipped'
                WHEN s.reps IS NOT NULL AND ps.prescribed_reps IS NULL THEN 'added'
                WHEN abs(s.reps - ps.prescribed_reps) > 2 THEN 'reps_deviation'
                WHEN abs(s.load - ps.prescribed_load_lbs) > 10 THEN 'load_deviation'
                ELSE 'as_planned' END AS adr_007,
              CASE WHEN s.planned_set_id IS NULL THEN 'unlinked' ELSE zeros END AS phase_6b,
              CASE WHEN s.planned_set_id IS NULL THEN 'unlinked' WHEN ps.id IS NULL THEN 'orphaned' ELSE zeros END
                AS phase_6c
            FROM performed s LEFT JOIN planned_sets ps ON ps.id = s.planned_set_id
            CROSS JOIN LATERAL (SELECT CASE
                WHEN s.reps IS NULL AND ps.prescribed_reps IS NOT NULL THEN 'skipped'
                WHEN s.reps IS NOT NULL AND ps.prescribed_reps IS NULL THEN 'added'
                WHEN abs(coalesce(s.reps, 0) - coalesce(ps.prescribed_reps, 0)) > 2 THEN 'reps_deviation'
                WHEN abs(coalesce(s.load, 0) - coalesce(ps.prescribed_load_lbs, 0)) > 10 THEN 'load_deviation'
                ELSE 'as_planned' END AS zeros) z
            """;

    private final Caller athlete;

    EarlierViews(UUID athlete) {
        this.athlete = Caller.of(new UserId(athlete));
    }

    /// Of a set that was performed: ADR-007, phase 6b, phase 6c.
    List<String> of(UUID set) {
        return ask("WITH performed AS (SELECT * FROM sets WHERE set_id = ?) " + CLASSES, set);
    }

    /// Of a set that is stored nowhere, because ours would not let it.
    List<String> of(UUID plannedSet, @Nullable Integer reps, @Nullable BigDecimal load) {
        return ask(
                "WITH performed (planned_set_id, reps, load) AS (VALUES (?::uuid, ?::integer, ?::numeric)) " + CLASSES,
                plannedSet,
                reps,
                load);
    }

    /// What our own view says of a row, by the planned or the performed set.
    String ours(UUID set) {
        return TestServer.shared()
                .get(Transactions.class)
                .read(
                        athlete,
                        () -> TestServer.shared()
                                .get(JdbcClient.class)
                                .sql("SELECT deviation_type FROM execution_vs_plan WHERE ? IN (planned_set_id, set_id)")
                                .param(set)
                                .query(String.class)
                                .single());
    }

    private List<String> ask(String sql, @Nullable Object... values) {
        return TestServer.shared().get(Transactions.class).read(athlete, () -> {
            var statement = TestServer.shared().get(JdbcClient.class).sql(sql);
            for (Object value : values) {
                statement = statement.param(value);
            }
            return statement
                    .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .single();
        });
    }
}
