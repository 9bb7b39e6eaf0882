package org.plumbline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.plumbline.platform.stores.Login;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/// Whatever SQL the application could be made to run: of another athlete it finds nothing and changes nothing, in any
/// table there is.
class HostileSqlTest {
    private static final String FORBIDDEN = "42501";
    private static final String NOT_SUPPORTED = "0A000";
    private static final String FOREIGN_KEY = "23503";
    private static final String NOT_A_UUID = "22P02";

    private static Rows victims;
    private static Rows strangers;
    private static UserId victim;
    private static UserId stranger;
    private static UserId friend;
    private static UserId formerFriend;
    private static UserId dismissed;
    private static Connection app;

    @BeforeAll
    static void everybodyHasARowEverywhere() throws SQLException {
        Kernel kernel = Kernel.shared();
        victim = kernel.newAthlete();
        stranger = kernel.newAthlete();
        friend = kernel.newAthlete();
        formerFriend = kernel.newAthlete();
        dismissed = kernel.newAthlete();
        try (Connection owner = connect(kernel.stores().owner())) {
            grant(owner, friend, "NULL", "NULL");
            grant(owner, formerFriend, "now() - interval '1 second'", "NULL");
            grant(owner, dismissed, "now() + interval '1 day'", "now()");
            victims = Rows.of(victim, owner);
            strangers = Rows.of(stranger, owner);
        }
        app = connect(kernel.stores().app());
        app.setAutoCommit(false);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        app.close();
    }

    @AfterEach
    void undo() throws SQLException {
        app.rollback();
    }

    static List<String> owned() {
        return Catalog.owned();
    }

    static List<Catalog.Reference> references() {
        return Catalog.references().stream()
                .filter(r -> Catalog.owned().contains(r.table()) && !r.target().equals("users"))
                .toList();
    }

    @Test
    void theSuiteCoversEveryOwnedTable() {
        assertThat(Catalog.owned()).isNotEmpty().allSatisfy(table -> {
            assertThat(victims.of(table)).as(table).isNotEmpty();
            assertThat(strangers.of(table)).as(table).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("owned")
    void withoutASettingThereIsNothing(String table) throws SQLException {
        assertThat(count(table)).isZero();
        assertNothingCanBeWritten(table);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void anEmptySettingThatAPooledConnectionKeepsShowsNothing(String table) throws SQLException {
        actAs(victim, victim);
        app.commit();
        assertThat(one("SELECT current_setting('app.subject_id', true)")).isEmpty();

        assertThat(count(table)).isZero();
        assertNothingCanBeWritten(table);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void aSubjectWithoutAnActorShowsNothing(String table) throws SQLException {
        set("app.subject_id", victim.toString());
        assertThat(count(table)).isZero();
        assertNothingCanBeWritten(table);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void aSettingThatIsNoIdIsAnErrorAndShowsNothing(String table) throws SQLException {
        set("app.actor_id", "%");
        set("app.subject_id", "%");
        assertThat(state(() -> count(table))).isEqualTo(NOT_A_UUID);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void anotherAthleteSeesAndChangesNothing(String table) throws SQLException {
        actAs(stranger, stranger);
        assertThat(countOfVictim(table)).isZero();
        assertNothingCanBeWritten(table);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void aStatementWithoutAConditionStaysWithinOnesOwnRows(String table) throws SQLException {
        actAs(stranger, stranger);
        assertThat(count(table)).isEqualTo(countAsOwner(table, stranger));

        String column = Catalog.columns(table).getLast().name();
        unlessForbidden(
                () -> run("UPDATE %1$s SET %2$s = %2$s".formatted(table, column)), countAsOwner(table, stranger));
    }

    @ParameterizedTest
    @MethodSource("owned")
    void anotherActorWithoutAGrantSeesAndChangesNothing(String table) throws SQLException {
        for (UserId actor : List.of(stranger, formerFriend, dismissed)) {
            actAs(actor, victim);
            assertThat(count(table)).as(actor + " " + table).isZero();
            assertNothingCanBeWritten(table);
            app.rollback();
        }
    }

    @ParameterizedTest
    @MethodSource("owned")
    void aGrantOpensReadingAndNothingElse(String table) throws SQLException {
        actAs(friend, victim);

        assertThat(count(table)).isEqualTo(Catalog.SECRET.contains(table) ? 0 : countAsOwner(table, victim));
        assertNothingCanBeWritten(table);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void aRowCannotBeGivenAway(String table) throws SQLException {
        actAs(stranger, stranger);
        assertThat(state(() -> run("UPDATE " + table + " SET user_id = '" + victim + "'")))
                .isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void copyIsRefused(String table) throws SQLException {
        actAs(stranger, stranger);
        var copy = app.unwrap(PGConnection.class).getCopyAPI();
        assertThat(state(() -> {
                    copy.copyIn("COPY " + table + " FROM STDIN").cancelCopy();
                    return 0;
                }))
                .isIn(FORBIDDEN, NOT_SUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void rowSecurityCannotBePutOff(String table) throws SQLException {
        actAs(stranger, stranger);
        for (String attempt : List.of(
                "TRUNCATE " + table,
                "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY",
                "DROP POLICY app_read ON " + table,
                "SET ROLE plumbline_owner",
                "SET SESSION AUTHORIZATION plumbline_owner")) {
            var before = app.setSavepoint();
            assertThat(state(() -> run(attempt))).as(attempt).isEqualTo(FORBIDDEN);
            app.rollback(before);
        }
        run("SET LOCAL row_security = off");
        assertThat(state(() -> count(table))).isEqualTo(FORBIDDEN);
    }

    /// As the owner, whom row security lets through, and with every other key out of the way: this one must refuse.
    @ParameterizedTest
    @MethodSource("references")
    void aRowCannotPointAtARowOfAnotherAthlete(Catalog.Reference reference) throws SQLException {
        var pointing = new LinkedHashMap<String, String>();
        for (int i = 1; i < reference.columns().size(); i++) {
            pointing.put(
                    reference.columns().get(i),
                    victims.of(reference.target()).get(reference.targetColumns().get(i)));
        }
        pointing.putAll(besides(reference));
        String statement = Rows.update(reference.table(), pointing, stranger);
        try (Connection owner = connect(Kernel.shared().stores().owner());
                var hostile = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (Catalog.Reference other : Catalog.references()) {
                if (!other.equals(reference)) {
                    hostile.execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(other.table(), other.name()));
                }
            }
            var refused = catchThrowableOfType(PSQLException.class, () -> {
                hostile.execute(statement);
                hostile.execute("SET CONSTRAINTS ALL IMMEDIATE");
            });
            assertThat((Throwable) refused).as(statement).isNotNull();
            assertThat(refused.getSQLState()).as(statement).isEqualTo(FOREIGN_KEY);
            assertThat(Objects.requireNonNull(refused.getServerErrorMessage()).getConstraint())
                    .isEqualTo(reference.name());
        }
    }

    /// What a row must say as well when it points somewhere.
    private static Map<String, String> besides(Catalog.Reference reference) {
        return reference.table().equals("workouts") && reference.columns().contains("plan_id")
                ? Map.of("execution", "first")
                : Map.of();
    }

    @Test
    void whatTheServerKeepsForItselfIsClosed() throws SQLException {
        actAs(stranger, stranger);
        for (String question : List.of(
                "SELECT * FROM server_keys",
                "SELECT * FROM erasures",
                "SELECT * FROM flyway_schema_history",
                "DELETE FROM exercises",
                "DELETE FROM exercise_aliases",
                "UPDATE catalogue_versions SET content_hash = ''",
                "INSERT INTO users (user_id, email, operator, created_at, updated_at) VALUES ('" + UUID.randomUUID()
                        + "', 'x@y', true, now(), now())",
                "UPDATE users SET operator = true",
                "DELETE FROM users",
                "DELETE FROM changes",
                "UPDATE changes SET payload = '{}'",
                "CREATE TABLE mine (n int)",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
                "COPY profiles TO '/tmp/profiles'",
                "COPY profiles TO PROGRAM 'cat'")) {
            var before = app.setSavepoint();
            assertThat(state(() -> run(question))).as(question).isEqualTo(FORBIDDEN);
            app.rollback(before);
        }
    }

    @Test
    void aClosedAccountCannotAct() throws SQLException {
        UserId closed = Kernel.shared().newAthlete();
        Catalog.sql()
                .sql("UPDATE users SET status = 'disabled' WHERE user_id = ?")
                .param(closed.value())
                .update();
        assertThat(one("SELECT act_as('" + closed + "', '" + closed + "')")).isEqualTo("disabled");
        assertThat(one("SELECT coalesce(current_setting('app.subject_id', true), '')"))
                .isEmpty();
        assertThat(count("profiles")).isZero();
    }

    private static void assertNothingCanBeWritten(String table) throws SQLException {
        Map<String, String> row = victims.newRow(table);
        var before = app.setSavepoint();
        assertThat(state(() -> run(Rows.insert(table, row))))
                .as("insert into " + table)
                .isEqualTo(FORBIDDEN);
        app.rollback(before);
        String column = Catalog.columns(table).getLast().name();
        unlessForbidden(
                () -> run("UPDATE %1$s SET %2$s = %2$s WHERE user_id = '%3$s'".formatted(table, column, victim)), 0);
        unlessForbidden(() -> run("DELETE FROM " + table + " WHERE user_id = '" + victim + "'"), 0);
    }

    /// Either the statement is not allowed at all, or it touches this many rows.
    private static void unlessForbidden(Attempt attempt, int rows) throws SQLException {
        var before = app.setSavepoint();
        try {
            assertThat(attempt.run()).isEqualTo(rows);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo(FORBIDDEN);
        }
        app.rollback(before);
    }

    private interface Attempt {
        int run() throws SQLException;
    }

    private static String state(Attempt attempt) {
        SQLException refused = catchThrowableOfType(SQLException.class, attempt::run);
        return refused == null ? "it was allowed" : String.valueOf(refused.getSQLState());
    }

    private static int count(String table) throws SQLException {
        return Integer.parseInt(one("SELECT count(*) FROM " + table));
    }

    private static int countOfVictim(String table) throws SQLException {
        return Integer.parseInt(one("SELECT count(*) FROM " + table + " WHERE user_id = '" + victim + "'"));
    }

    private static int countAsOwner(String table, UserId user) {
        return Catalog.sql()
                .sql("SELECT count(*) FROM " + table + " WHERE user_id = ?")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    private static void actAs(UserId actor, UserId subject) throws SQLException {
        one("SELECT act_as('" + actor + "', '" + subject + "')");
    }

    private static void set(String name, String value) throws SQLException {
        one("SELECT set_config('" + name + "', '" + value + "', true)");
    }

    private static String one(String question) throws SQLException {
        try (var statement = app.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static int run(String sql) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private static void grant(Connection owner, UserId to, String expires, String revoked) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("INSERT INTO sharing_grants VALUES ('%s', '%s', '%s', now(), %s, %s)"
                    .formatted(victim, UUID.randomUUID(), to, expires, revoked));
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(Kernel.shared().stores().jdbcUrl(), login.user(), login.password());
    }
}
