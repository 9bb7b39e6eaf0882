package org.plumbline.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class EmbeddedStoresTest {

    private static final StoreAddresses STORES = TestStores.addresses();

    @Test
    void postgresKeepsWhatItAcknowledges() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void postgresListensOnLoopbackOnlyAndHasNoSocketFiles() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(TestStores.ask(STORES, superuser(), "show unix_socket_directories"))
                .isEmpty();
    }

    @Test
    void textSortsTheSameOnEveryPlatform() throws SQLException {
        var locale =
                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()";
        assertThat(ask(locale)).isEqualTo("b C.UTF-8");
        assertThat(ask("select lower('ÄÖÜ')")).isEqualTo("äöü");
    }

    @Test
    void everyRoleCanLogInAndNoneIsAboveRowSecurity() throws SQLException {
        for (var login : List.of(STORES.owner(), STORES.app(), STORES.worker())) {
            assertThat(TestStores.ask(STORES, login, "select current_user")).isEqualTo(login.user());
            assertThat(TestStores.ask(STORES, login, """
                            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                            from pg_roles where rolname = current_user""")).as(login.user()).isEqualTo("f");
        }
        assertThat(ask("select count(*) from pg_auth_members where member::regrole::text like 'plumbline%'"))
                .isEqualTo("0");
    }

    @Test
    void onlyTheOwnerMayChangeTheSchema() throws SQLException {
        assertThat(TestStores.ask(STORES, STORES.owner(), "select has_schema_privilege('public', 'create')"))
                .isEqualTo("t");
        assertThat(ask("select has_schema_privilege('public', 'create')")).isEqualTo("f");
        assertThat(TestStores.ask(STORES, STORES.worker(), "select has_schema_privilege('public', 'create')"))
                .isEqualTo("f");
    }

    @Test
    void aWrongPasswordOpensNeitherStore() {
        var wrong = new Login(STORES.app().user(), "wrong");
        assertThatThrownBy(() -> TestStores.ask(STORES, wrong, "select 1"))
                .hasMessageContaining("password authentication failed");

        try (var driver = GraphDatabase.driver(STORES.boltUri(), AuthTokens.basic("neo4j", "wrong-password"))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void theGraphAnswersItsOwnUser() {
        var login = STORES.neo4j();
        try (var driver = GraphDatabase.driver(STORES.boltUri(), AuthTokens.basic(login.user(), login.password()))) {
            var rows = driver.executableQuery("RETURN 6 * 7 AS n").execute().records();
            assertThat(rows.getFirst().get("n").asInt()).isEqualTo(42);
        }
    }

    @Test
    void livenessSeesBothStores() {
        assertThat(TestStores.stores().postgresAnswers()).isTrue();
        assertThat(TestStores.stores().graphAnswers()).isTrue();
    }

    @Test
    void whatIsSecretIsReadableByItsOwnerOnly() throws IOException {
        var folder = TestStores.stores().folder();
        for (var file : List.of(folder.runFile(), folder.secrets().resolve("stores.properties"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
        assertThat(STORES.toString()).doesNotContain(STORES.app().password());
    }

    @Test
    void anEmptyDatabaseHasTheSameRoles() throws SQLException, IOException {
        var empty = TestStores.emptyDatabase();
        assertThat(empty.jdbcUrl()).isNotEqualTo(STORES.jdbcUrl());
        assertThat(TestStores.ask(empty, empty.app(), "select current_user")).isEqualTo("plumbline_app");
    }

    private static String ask(String sql) throws SQLException {
        return TestStores.ask(STORES, STORES.app(), sql);
    }

    private static Login superuser() {
        try {
            var secrets = Secrets.readOrCreate(TestStores.stores().folder());
            return new Login(PostgresRoles.SUPERUSER, secrets.superuser());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
