package org.plumbline.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.HeldTransaction;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.TcpGate;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.GraphAway;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.TestStores;

/// The relay with others beside it, on its own, and without Neo4j.
class RelaysAtWorkTest {
    private static final Kernel FIRST = Kernel.shared();
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void theGraphFollowsACommitByItself() {
        try (Kernel kernel = Kernel.on(FIRST.stores(), true)) {
            var templates = new Templates(kernel);
            UserId user = kernel.newAthlete();
            UUID thing = templates.create(user);

            Eventually.within(SOON, () -> templates.inTheGraph(user).equals(Map.of(thing, "1")));
        }
    }

    @Test
    void whatAnotherServerLeftBehindIsFoundByThePatrol() {
        UserId user = FIRST.newAthlete();
        UUID thing = new Templates(FIRST).create(user);

        try (Kernel _ = Kernel.on(FIRST.stores(), true)) {
            Eventually.within(SOON, () -> new Templates(FIRST).inTheGraph(user).equals(Map.of(thing, "1")));
        }
    }

    @Test
    void twoRelaysAndAWriterEndWhereTheDatabaseIs() throws InterruptedException, ExecutionException {
        long seed = System.nanoTime();
        try (Kernel second = Kernel.on(FIRST.stores(), false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var templates = new Templates(FIRST);
            UserId user = FIRST.newAthlete();
            var writing = new AtomicBoolean(true);
            var relays = new ArrayList<Future<Integer>>();
            for (Kernel kernel : List.of(FIRST, second, FIRST, second)) {
                relays.add(threads.submit(followWhile(writing, kernel.get(Relay.class), user)));
            }

            RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
            var things = new ArrayList<>(List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
            for (int i = 0; i < 60; i++) {
                int which = random.nextInt(things.size());
                if (random.nextInt(4) == 0) {
                    templates.delete(user, things.set(which, UUID.randomUUID()));
                } else {
                    templates.write(user, things.get(which));
                }
            }
            writing.set(false);
            for (Future<Integer> relay : relays) {
                assertThat(relay.get()).isPositive();
            }
            second.get(Relay.class).catchUp(user);

            assertThat(templates.inTheGraph(user)).as("seed %d", seed).isEqualTo(templates.inPostgres(user));
            assertThat(FIRST.get(TemplateProjection.class).mostAtOnce).hasValue(1);
            assertThat(second.get(TemplateProjection.class).mostAtOnce).hasValue(1);
        }
    }

    private static Callable<Integer> followWhile(AtomicBoolean writing, Relay relay, UserId user) {
        return () -> {
            int passes = 0;
            do {
                relay.catchUp(user);
                passes++;
            } while (writing.get());
            return passes;
        };
    }

    /// Who was quicker had looked before the thing's newest entry was there.
    @Test
    void aThingThatAnotherOneAppliedAtAnOlderEntryIsAppliedAtItsNewest() throws Exception {
        UserId user = FIRST.newAthlete();
        var templates = new Templates(FIRST);
        UUID thing = templates.create(user);
        templates.write(user, thing);
        try (var quicker = HeldTransaction.of(FIRST.stores(), """
                        WITH lock AS (SELECT pg_advisory_xact_lock(hashtextextended('plumbline.relay.' || ?::text, 0)))
                        INSERT INTO graph_relay (user_id, applied_seq, updated_at) SELECT ?, 1, now() FROM lock
                        """, user.toString(), user.value());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var relay = threads.submit(() -> FIRST.get(Relay.class).catchUp(user));
            quicker.untilWaitedFor();
            quicker.commit();
            relay.get();
        }
        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(thing, "2"));
    }

    @Test
    void withoutNeo4jItWaitsAndCountsNothing() throws Exception {
        try (var gate = TcpGate.to(TestStores.addresses().boltUri());
                Kernel kernel = Kernel.on(throughThe(gate), false)) {
            var templates = new Templates(kernel);
            Relay relay = kernel.get(Relay.class);
            UserId user = kernel.newAthlete();
            UUID thing = templates.create(user);

            gate.shut();
            for (int attempt = 0; attempt <= Relay.ATTEMPTS_BEFORE_PARKING; attempt++) {
                assertThatThrownBy(() -> relay.catchUp(user)).isInstanceOf(GraphAway.class);
            }
            assertThat(kernel.owner()
                            .sql("SELECT count(*) FROM parked_changes WHERE user_id = ?")
                            .param(user.value())
                            .query(Long.class)
                            .single())
                    .isZero();

            gate.open();
            relay.catchUp(user);
            assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(thing, "1"));
        }
    }

    @Test
    void aLogThatIsFollowedAgainFromItsStartMeanwhileIsFollowedCompletely() throws Exception {
        UserId user = FIRST.newAthlete();
        var templates = new Templates(FIRST);
        UUID first = templates.create(user);
        UUID second = templates.create(user);
        try (Kernel kernel = Kernel.on(FIRST.stores(), false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rebuilds = new ArrayList<Future<Verdict>>();
            TemplateProjection projection = kernel.get(TemplateProjection.class);
            projection.whileWriting = thing -> {
                if (thing.equals(first) && rebuilds.isEmpty()) {
                    rebuilds.add(
                            threads.submit(() -> FIRST.get(Reconciler.class).rebuild(user)));
                    Eventually.within(SOON, () -> someoneWaitsForALock(FIRST));
                }
            };

            kernel.get(Relay.class).catchUp(user);

            assertThat(rebuilds.getFirst().get().state()).isEqualTo(Verdict.State.AGREED);
            assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(first, "1", second, "1"));
            assertThat(projection.written(Set.of(first))).isNotEmpty();
        }
    }

    private static boolean someoneWaitsForALock(Kernel kernel) {
        return kernel.owner()
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private static StoreAddresses throughThe(TcpGate gate) {
        StoreAddresses stores = FIRST.stores();
        return new StoreAddresses(
                stores.jdbcUrl(), stores.owner(), stores.app(), stores.worker(), gate.uri(), stores.neo4j());
    }
}
