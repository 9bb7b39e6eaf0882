package org.plumbline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.platform.Kernel;

/// Every table is owned in full or is on the short list of shared ones.
class OwnedTablesTest {
    /// Unique by themselves: what is looked up before anybody is known.
    private static final Set<String> UNIQUE_BY_THEMSELVES = Set.of(
            "users_email",
            "refresh_tokens_hash_key",
            "api_tokens_hash_key",
            "assistant_tokens_hash_key",
            "passkeys_credential_id_key",
            "external_identities_issuer_external_id_key");

    /// The worker sweeps old keys of everybody.
    private static final Set<String> FOR_THE_WORKER = Set.of("idempotency_keys_age");

    /// A grant names another athlete: that is what it is for.
    private static final Set<String> POINTS_AT_OTHERS = Set.of("sharing_grants_grantee_id_fkey");

    static List<String> owned() {
        return Catalog.owned();
    }

    @Test
    void everyTableHasAnOwnerOrIsOnTheListOfSharedOnes() {
        assertThat(Catalog.owned())
                .hasSizeGreaterThan(20)
                .allSatisfy(table -> assertThat(Catalog.columns(table))
                        .as(table)
                        .contains(new Catalog.Column("user_id", "uuid", true)));
        assertThat(Catalog.tables()).containsAll(Catalog.SHARED).containsAll(Catalog.SECRET);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void rowSecurityIsForcedWithAPolicyForEveryWay(String table) {
        assertThat(ask("SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = ?::regclass", table))
                .containsExactly("t");
        assertThat(ask("""
                        SELECT concat_ws(' ', polname, polcmd, polroles::regrole[]) FROM pg_policy
                        WHERE polrelid = ?::regclass AND NOT polroles::regrole[]::text LIKE '%worker%' ORDER BY 1
                        """, table))
                .containsExactly(
                        "app_delete d {plumbline_app}",
                        "app_insert a {plumbline_app}",
                        "app_read r {plumbline_app}",
                        "app_update w {plumbline_app}",
                        "owner_all * {plumbline_owner}");
    }

    @ParameterizedTest
    @MethodSource("owned")
    void theOwnerComesFirstInEveryKeyAndIndex(String table) {
        List<String> others = ask("""
                SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                WHERE i.indrelid = ?::regclass AND a.attname IS DISTINCT FROM 'user_id'
                """, table);

        assertThat(others).allMatch(index -> UNIQUE_BY_THEMSELVES.contains(index) || FOR_THE_WORKER.contains(index));
        assertThat(ask("SELECT conname FROM pg_constraint WHERE contype = 'p' AND conrelid = ?::regclass", table))
                .hasSize(1);
    }

    @Test
    void noRowCanPointAtARowOfAnotherAthlete() {
        assertThat(Catalog.references())
                .hasSizeGreaterThan(20)
                .filteredOn(r -> Catalog.owned().contains(r.table()) && !POINTS_AT_OTHERS.contains(r.name()))
                .allSatisfy(reference -> {
                    assertThat(reference.columns().getFirst())
                            .as(reference.name())
                            .isEqualTo("user_id");
                    assertThat(reference.targetColumns().getFirst())
                            .as(reference.name())
                            .isEqualTo("user_id");
                    assertThat(Catalog.owned()).contains(reference.target());
                });
    }

    @Test
    void everyOwnedTableGoesWithItsAccount() {
        assertThat(Catalog.owned())
                .filteredOn(table -> !table.equals("users"))
                .allSatisfy(table -> assertThat(ask("""
                                SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = ?::regclass
                                  AND confrelid = 'users'::regclass AND confdeltype = 'c'
                                """, table)).as(table).isNotEmpty());
    }

    @Test
    void viewsAskAsWhoeverAsksThem() {
        assertThat(Catalog.sql().sql("""
                                SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
                                  AND NOT coalesce(reloptions @> '{security_invoker=true}', false)
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void whatRunsAsTheOwnerIsNotForEverybodyAndFixesItsSearchPath() {
        assertThat(Catalog.sql().sql("""
                                SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
                                  AND (has_function_privilege('public', oid, 'EXECUTE')
                                    OR proconfig IS NULL OR NOT proconfig @> '{"search_path=public, pg_temp"}')
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void nothingCountsBySequence() {
        assertThat(Catalog.sql()
                        .sql(
                                "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace")
                        .query(String.class)
                        .list())
                .as("ids are made by whoever creates the thing, and a backup has no sequences")
                .isEmpty();
    }

    @Test
    void noRoleMayBecomeAnother() {
        assertThat(Kernel.shared()
                        .app()
                        .sql("SELECT count(*) FROM pg_auth_members WHERE member::regrole::text LIKE 'plumbline%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> ask(String question, String table) {
        return Catalog.sql().sql(question).param(table).query(String.class).list();
    }
}
