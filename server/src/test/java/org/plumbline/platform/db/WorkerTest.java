package org.plumbline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The worker finds what is to be done and for whom, and sees nothing of what it is about.
class WorkerTest {
    private final JdbcClient worker = Kernel.shared().worker();

    static List<String> tables() {
        return Catalog.tables();
    }

    @Test
    void theWorkerSeesTheChangeLogWithoutItsPayload() {
        UserId user = Kernel.shared().newAthlete();
        UUID thing = UUID.randomUUID();
        Kernel.shared().change(user, "template", thing, 1, false);

        assertThat(worker.sql("SELECT thing_id FROM changes WHERE user_id = ?")
                        .param(user.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(thing);
        assertThatThrownBy(() -> worker.sql("SELECT payload FROM changes")
                        .query(String.class)
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void ofAccountsItSeesIdAndStateOnly() {
        assertThat(readable("users")).containsExactlyInAnyOrder("user_id", "status");
    }

    /// What is readable anywhere, so that a new grant is looked at by a person.
    @Test
    void whatItMayReadIsKnown() {
        List<String> contents = Catalog.owned().stream()
                .filter(table -> !readable(table).isEmpty())
                .toList();

        assertThat(contents)
                .containsExactlyInAnyOrder(
                        "users",
                        "feed_heads",
                        "changes",
                        "graph_relay",
                        "parked_changes",
                        "store_verdicts",
                        "idempotency_keys");
        assertThat(readable("idempotency_keys")).containsExactlyInAnyOrder("user_id", "key", "created_at");
        assertThat(readable("server_keys")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itWritesNothingButTheSweepOfOldKeys(String table) {
        assertThat(Catalog.sql().sql("""
                                SELECT p FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p
                                WHERE has_table_privilege('plumbline_worker', ?::regclass, p)
                                """).param(table).query(String.class).list())
                .isEqualTo(table.equals("idempotency_keys") ? List.of("DELETE") : List.of());
    }

    @Test
    void onlyKeysOlderThanNinetyDaysAreThereForIt() {
        UserId user = Kernel.shared().newAthlete();
        for (int days : List.of(1, 89, 91)) {
            Catalog.sql().sql("""
                            INSERT INTO idempotency_keys (user_id, key, fingerprint, created_at)
                            VALUES (?, ?, sha256('x'), now() - make_interval(days => ?))
                            """).params(user.value(), days + " days", days).update();
        }

        worker.sql("DELETE FROM idempotency_keys").update();

        assertThat(Catalog.sql()
                        .sql("SELECT key FROM idempotency_keys WHERE user_id = ? ORDER BY key")
                        .param(user.value())
                        .query(String.class)
                        .list())
                .containsExactly("1 days", "89 days");
    }

    private static List<String> readable(String table) {
        return Catalog.sql().sql("""
                        SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0
                          AND NOT attisdropped
                          AND has_column_privilege('plumbline_worker', attrelid, attnum, 'SELECT')
                        """).param(table).query(String.class).list();
    }
}
