package org.plumbline.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.stores.Login;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.TestStores;

class ChecksTest {
    private static final GraphStatement MERGE = GraphStatement.of("test_template", "merge");

    @Test
    void aServerInOrderHasNothingWrong() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            kernel.newAthlete();
            assertThat(StoreChecks.look(kernel.stores()))
                    .allMatch(check -> check.state() == Check.State.WELL)
                    .extracting(Check::name)
                    .containsExactly("PostgreSQL", "durability", "roles", "row security", "schema", "Neo4j");
            assertThat(StoreChecks.room(TestStores.stores().folder()).state()).isEqualTo(Check.State.WELL);
            assertThat(named("agreement", kernel))
                    .isEqualTo(Check.well("agreement", "1 athlete, 0 things: both stores agree"));
            assertThat(named("change log", kernel).state()).isEqualTo(Check.State.WELL);
            assertThat(named("set aside", kernel)).isEqualTo(Check.well("set aside", "nothing"));
        }
    }

    @Test
    void storesThatAreAwayAreNamed() throws IOException, SQLException {
        StoreAddresses there = TestStores.emptyDatabase();
        var nobody = new Login("nobody", "nothing");
        var away = new StoreAddresses(
                "jdbc:postgresql://127.0.0.1:1/plumbline", nobody, nobody, nobody, "bolt://127.0.0.1:1", there.neo4j());

        assertThat(StoreChecks.look(away))
                .filteredOn(check -> check.state() == Check.State.WRONG)
                .extracting(Check::name)
                .containsExactly("PostgreSQL", "Neo4j");
    }

    @Test
    void durabilityThatWasSwitchedOffIsNoticed() throws IOException, SQLException {
        StoreAddresses stores = TestStores.emptyDatabase();
        try (Kernel kernel = Kernel.on(stores, false)) {
            String database = kernel.owner()
                    .sql("SELECT current_database()")
                    .query(String.class)
                    .single();
            kernel.owner()
                    .sql("ALTER DATABASE " + database + " SET synchronous_commit = off")
                    .update();

            assertThat(wrong(stores)).containsExactly(Check.wrong("durability", "synchronous_commit is off"));
        }
    }

    @Test
    void aTableWithoutForcedRowSecurityIsNoticed() throws IOException, SQLException {
        StoreAddresses stores = TestStores.emptyDatabase();
        try (Kernel kernel = Kernel.on(stores, false)) {
            kernel.owner().sql("ALTER TABLE plans NO FORCE ROW LEVEL SECURITY").update();

            assertThat(wrong(stores)).containsExactly(Check.wrong("row security", "not forced on plans"));
        }
    }

    @Test
    void aSchemaThatIsNotTheProgramsIsNoticed() throws IOException, SQLException {
        StoreAddresses stores = TestStores.emptyDatabase();
        assertThat(wrong(stores))
                .singleElement()
                .satisfies(
                        check -> assertThat(check.detail()).startsWith("no version is not what this program expects"));
        try (Kernel kernel = Kernel.on(stores, false)) {
            kernel.owner().sql("""
                    INSERT INTO flyway_schema_history SELECT installed_rank + 100, '999', 'from the future', type,
                      'V999__from_the_future.sql', 1, installed_by, installed_on, 1, true
                    FROM flyway_schema_history WHERE version = '001'
                    """).update();

            assertThat(wrong(stores)).extracting(Check::name).containsExactly("schema");
        }
    }

    @Test
    void aThingThatWasSetAsideAndADisagreementAreNamed() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            UserId user = kernel.newAthlete();
            UUID thing = UUID.randomUUID();
            kernel.owner()
                    .sql("INSERT INTO parked_changes VALUES (?, 1, 'unheard-of', ?, 'the reason', now())")
                    .params(user.value(), thing)
                    .update();

            assertThat(named("set aside", kernel))
                    .isEqualTo(Check.wrong("set aside", "unheard-of " + thing + " of " + user + ": the reason"));
        }
    }

    @Test
    void whatDiffersIsRepairedAndCounted() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            UserId user = kernel.newAthlete();
            kernel.get(Graph.class)
                    .write(
                            user,
                            graph -> graph.run(
                                    MERGE, Map.of("id", UUID.randomUUID().toString(), "version", 1)));

            assertThat(named("agreement", kernel).detail())
                    .isEqualTo("1 athlete, 0 things, 1 repaired: both stores agree");
        }
    }

    @Test
    void entriesOfAnAthleteWhoCannotBeFollowedNowAreCatchingUp() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            UserId user = kernel.newAthlete();
            kernel.transactions().write(Caller.of(user), work -> {
                work.changed(new Change("unheard-of", UUID.randomUUID(), 1, true, Map.of()));
                return true;
            });

            assertThat(named("change log", kernel).state()).isEqualTo(Check.State.CATCHING_UP);
        }
    }

    @Test
    void somebodyInTheGraphWithoutAnAccountIsNamed() throws IOException, SQLException {
        try (Kernel kernel = Kernel.on(TestStores.emptyDatabase(), false)) {
            var stranger = new UserId(UUID.randomUUID());
            GraphStatement person = GraphStatement.of("person", "merge");
            kernel.get(Graph.class).write(stranger, graph -> graph.run(person, Map.of()));

            assertThat(named("strangers", kernel).state()).isEqualTo(Check.State.WRONG);

            kernel.get(Graph.class).removeAll(stranger);
            assertThat(kernel.get(Graph.class).everybody()).doesNotContain(stranger);
        }
    }

    private static List<Check> wrong(StoreAddresses stores) throws IOException {
        return StoreChecks.look(stores).stream()
                .filter(check -> check.state() == Check.State.WRONG)
                .toList();
    }

    private static Check named(String name, Kernel kernel) {
        return kernel.get(AgreementChecks.class).look(false, (_, _) -> {}).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
