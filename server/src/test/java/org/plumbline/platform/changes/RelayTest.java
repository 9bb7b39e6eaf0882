package org.plumbline.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.graph.GraphAway;

class RelayTest {
    private static final Kernel KERNEL = Kernel.shared();
    private final Relay relay = KERNEL.get(Relay.class);
    private final TemplateProjection projection = KERNEL.get(TemplateProjection.class);
    private final Templates templates = new Templates(KERNEL);

    @Test
    void onReturnEverythingThatWaitedIsInTheGraph() {
        UserId user = KERNEL.newAthlete();
        UUID kept = templates.create(user);
        UUID deleted = templates.create(user);
        templates.write(user, kept);
        templates.delete(user, deleted);

        relay.catchUp(user);

        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(kept, "2"));
        assertThat(waiting(user)).isZero();
    }

    @Test
    void aThingIsWrittenAtItsOldestEntryAndAtItsNewestWhereAnotherCameUpBetween() {
        UserId user = KERNEL.newAthlete();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        KERNEL.transactions().write(Caller.of(user), work -> {
            for (int version = 1; version <= 3; version++) {
                work.changed(new Change(TemplateProjection.KIND, second, version, true, Map.of()));
                work.changed(new Change(TemplateProjection.KIND, first, version, true, Map.of()));
                work.changed(new Change("set", UUID.randomUUID(), version, false, Map.of()));
            }
            return true;
        });

        relay.catchUp(user);

        assertThat(projection.written(Set.of(first, second))).containsExactly(second, first, second);
        assertThat(waiting(user)).isZero();
    }

    @Test
    void manyThingsThatWaitShareFewTransactionsAndKeepTheirOrder() {
        UserId user = KERNEL.newAthlete();
        List<UUID> things =
                Stream.generate(UUID::randomUUID).limit(2L * Relay.TOGETHER + 1).toList();
        KERNEL.transactions().write(Caller.of(user), work -> {
            things.forEach(thing -> work.changed(new Change(TemplateProjection.KIND, thing, 1, true, Map.of())));
            return true;
        });

        relay.catchUp(user);

        assertThat(projection.written(Set.copyOf(things))).isEqualTo(things);
        assertThat(things.stream()
                        .map(thing -> Objects.requireNonNull(projection.lastWrittenIn.get(thing)))
                        .distinct())
                .hasSize(3);
        assertThat(waiting(user)).isZero();
    }

    @Test
    void oneThatCannotBeAppliedDoesNotKeepItsNeighboursOut() {
        UserId user = KERNEL.newAthlete();
        UUID before = templates.create(user);
        UUID poison = UUID.randomUUID();
        projection.faults.put(poison, TemplateProjection.Fault.WRONG_SQL);
        templates.write(user, poison);
        UUID behind = templates.create(user);

        assertThatThrownBy(() -> relay.catchUp(user)).isInstanceOf(GraphAway.class);
        assertThat(templates.inTheGraph(user)).as("what came before it").isEqualTo(Map.of(before, "1"));
        attemptsUntilItGoesOn(user);

        assertThat(parked(user)).containsExactly(poison);
        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(before, "1", behind, "1"));
    }

    @Test
    void followingTheLogAgainChangesNothing() {
        UserId user = KERNEL.newAthlete();
        UUID thing = templates.create(user);
        templates.write(user, thing);
        relay.catchUp(user);
        Map<UUID, String> before = templates.inTheGraph(user);

        KERNEL.owner()
                .sql("DELETE FROM graph_relay WHERE user_id = ?")
                .param(user.value())
                .update();
        relay.catchUp(user);

        assertThat(templates.inTheGraph(user)).isEqualTo(before).isEqualTo(Map.of(thing, "2"));
        assertThat(projection.written(Set.of(thing)).size()).isGreaterThan(1);
    }

    @Test
    void aPoisonEntryIsParkedAfterSomeAttemptsAndTheRestGoesOn() {
        for (TemplateProjection.Fault fault : TemplateProjection.Fault.values()) {
            UserId user = KERNEL.newAthlete();
            UUID poison = UUID.randomUUID();
            projection.faults.put(poison, fault);
            templates.write(user, poison);
            UUID behind = templates.create(user);

            int refusals = attemptsUntilItGoesOn(user);

            assertThat(refusals).as("%s", fault).isEqualTo(Relay.ATTEMPTS_BEFORE_PARKING - 1);
            assertThat(parked(user)).as("%s", fault).containsExactly(poison);
            assertThat(templates.inTheGraph(user)).as("%s", fault).isEqualTo(Map.of(behind, "1"));
        }
    }

    @Test
    void aParkedThingIsNoLongerParkedWhenALaterEntryOfItIsApplied() {
        UserId user = KERNEL.newAthlete();
        UUID thing = UUID.randomUUID();
        projection.faults.put(thing, TemplateProjection.Fault.THROWS);
        templates.write(user, thing);
        attemptsUntilItGoesOn(user);
        assertThat(parked(user)).containsExactly(thing);

        projection.faults.remove(thing);
        templates.write(user, thing);
        relay.catchUp(user);

        assertThat(parked(user)).isEmpty();
        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(thing, "2"));
    }

    @Test
    void aPoisonThingWithTwoTurnsHoldsTheRestUpOnceAndIsParkedOnce() {
        UserId user = KERNEL.newAthlete();
        UUID poison = UUID.randomUUID();
        projection.faults.put(poison, TemplateProjection.Fault.THROWS);
        templates.write(user, poison);
        UUID between = templates.create(user);
        templates.write(user, poison);

        int refusals = attemptsUntilItGoesOn(user);

        assertThat(refusals).isEqualTo(Relay.ATTEMPTS_BEFORE_PARKING - 1);
        assertThat(parked(user)).containsExactly(poison);
        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(between, "1"));
    }

    @Test
    void aKindThatNobodyFollowsIsParked() {
        UserId user = KERNEL.newAthlete();
        UUID thing = UUID.randomUUID();
        KERNEL.change(user, "unheard-of", thing, 1, true);

        attemptsUntilItGoesOn(user);

        assertThat(parked(user)).containsExactly(thing);
    }

    @Test
    void theGraphOfADeletingAccountIsLeftAlone() {
        UserId user = KERNEL.newAthlete();
        UUID thing = UUID.randomUUID();
        KERNEL.owner()
                .sql("UPDATE feed_heads SET seq = 1, graph_seq = 1 WHERE user_id = ?")
                .param(user.value())
                .update();
        KERNEL.owner()
                .sql("INSERT INTO changes VALUES (?, 1, 'template', ?, 1, true, '{}', now())")
                .params(user.value(), thing)
                .update();
        RelayPatrol patrol = KERNEL.get(RelayPatrol.class);
        assertThat(patrol.behind()).contains(user.value());

        KERNEL.owner()
                .sql("UPDATE users SET status = 'deleting' WHERE user_id = ?")
                .param(user.value())
                .update();

        assertThat(patrol.behind()).doesNotContain(user.value());
        assertThatThrownBy(() -> relay.catchUp(user)).isInstanceOf(Refused.class);
        assertThat(projection.written(Set.of(thing))).isEmpty();
    }

    @Test
    void insideATransactionItRefusesToRun() {
        UserId user = KERNEL.newAthlete();
        assertThatThrownBy(() -> KERNEL.transactions().read(Caller.of(user), () -> {
                    relay.catchUp(user);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private int attemptsUntilItGoesOn(UserId user) {
        for (int refusals = 0; refusals < 50; refusals++) {
            try {
                relay.catchUp(user);
                return refusals;
            } catch (GraphAway notYet) {
                assertThat(parked(user)).isEmpty();
            }
        }
        throw new AssertionError("it never went on");
    }

    private static List<UUID> parked(UserId user) {
        return KERNEL.owner()
                .sql("SELECT thing_id FROM parked_changes WHERE user_id = ?")
                .param(user.value())
                .query(UUID.class)
                .list();
    }

    private static long waiting(UserId user) {
        return KERNEL.owner().sql("""
                        SELECT f.graph_seq - r.applied_seq FROM feed_heads f JOIN graph_relay r USING (user_id)
                        WHERE f.user_id = ?
                        """).param(user.value()).query(Long.class).single();
    }
}
