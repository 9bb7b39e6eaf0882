package org.plumbline.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphStatement;

class ReconcilerTest {
    private static final Kernel KERNEL = Kernel.shared();
    private static final GraphStatement MERGE = GraphStatement.of("test_template", "merge");
    private static final GraphStatement REMOVE = GraphStatement.of("test_template", "remove");

    private final Reconciler reconciler = KERNEL.get(Reconciler.class);
    private final Templates templates = new Templates(KERNEL);

    @Test
    void entriesOnTheirWayAreNoFault() {
        UserId user = KERNEL.newAthlete();
        templates.create(user);
        templates.create(user);

        Verdict verdict = reconciler.reconcile(user);

        assertThat(verdict).isEqualTo(new Verdict(user, Verdict.State.AGREED, 2, 2, 0, List.of()));
        assertThat(kept(user)).isEqualTo("2 true 0 []");
    }

    @Test
    void whatIsMissingOrDifferentOrTooMuchInTheGraphIsRepaired() {
        UserId user = KERNEL.newAthlete();
        UUID missing = templates.create(user);
        UUID different = templates.create(user);
        UUID right = templates.create(user);
        UUID surplus = UUID.randomUUID();
        templates.write(user, different);
        reconciler.reconcile(user);
        inTheGraph(user, REMOVE, Map.of("id", missing.toString()));
        inTheGraph(user, REMOVE, Map.of("id", different.toString()));
        inTheGraph(user, MERGE, Map.of("id", different.toString(), "version", 1));
        inTheGraph(user, MERGE, Map.of("id", surplus.toString(), "version", 1));

        Verdict verdict = reconciler.reconcile(user);

        assertThat(verdict.state()).isEqualTo(Verdict.State.AGREED);
        assertThat(verdict.repaired()).isEqualTo(3);
        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(missing, "1", different, "2", right, "1"));
        assertThat(kept(user)).isEqualTo("4 true 3 []");
    }

    @Test
    void whatCannotBeRepairedIsReportedWithTheReason() {
        UserId user = KERNEL.newAthlete();
        UUID broken = templates.create(user);
        reconciler.reconcile(user);
        inTheGraph(user, REMOVE, Map.of("id", broken.toString()));
        TemplateProjection projection = KERNEL.get(TemplateProjection.class);
        projection.faults.put(broken, TemplateProjection.Fault.THROWS);

        Verdict verdict = reconciler.reconcile(user);

        assertThat(verdict.state()).isEqualTo(Verdict.State.DISAGREED);
        assertThat(verdict.findings())
                .containsExactly(new Finding(
                        TemplateProjection.KIND,
                        broken,
                        "missing in the graph: UnsupportedOperationException: a fault of the test"));
        assertThat(kept(user)).startsWith("1 false 0 [{").contains(broken.toString());

        projection.faults.remove(broken);
        assertThat(reconciler.reconcile(user).repaired()).isEqualTo(1);
    }

    @Test
    void aParkedThingThatAgreesAgainIsNoLongerParked() {
        UserId user = KERNEL.newAthlete();
        UUID thing = templates.create(user);
        reconciler.reconcile(user);
        KERNEL.owner()
                .sql("INSERT INTO parked_changes VALUES (?, 1, 'template', ?, 'once', now())")
                .params(user.value(), thing)
                .update();

        reconciler.reconcile(user);

        assertThat(KERNEL.owner()
                        .sql("SELECT count(*) FROM parked_changes WHERE user_id = ?")
                        .param(user.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aGraphThatIsRebuiltIsTheSameAsBefore() {
        UserId user = KERNEL.newAthlete();
        UUID one = templates.create(user);
        UUID other = templates.create(user);
        templates.write(user, one);
        reconciler.reconcile(user);
        inTheGraph(user, MERGE, Map.of("id", UUID.randomUUID().toString(), "version", 1));

        Verdict verdict = reconciler.rebuild(user);

        assertThat(verdict.state()).isEqualTo(Verdict.State.AGREED);
        assertThat(verdict.repaired()).isZero();
        assertThat(templates.inTheGraph(user)).isEqualTo(Map.of(one, "2", other, "1"));
    }

    @Test
    void nobodyElseIsTouchedByARebuild() {
        UserId neighbour = KERNEL.newAthlete();
        UUID theirs = templates.create(neighbour);
        reconciler.reconcile(neighbour);
        UserId user = KERNEL.newAthlete();
        templates.create(user);

        reconciler.rebuild(user);

        assertThat(templates.inTheGraph(neighbour)).isEqualTo(Map.of(theirs, "1"));
    }

    @Test
    void athletesWhoseLogMovedSinceTheirVerdictAreDue() {
        ReconcilerPatrol patrol = KERNEL.get(ReconcilerPatrol.class);
        UserId unknown = KERNEL.newAthlete();
        UserId moved = KERNEL.newAthlete();
        UserId settled = KERNEL.newAthlete();
        reconciler.reconcile(moved);
        templates.create(moved);
        templates.create(settled);
        reconciler.reconcile(settled);

        assertThat(patrol.moved()).contains(unknown, moved).doesNotContain(settled);
    }

    @Test
    void theOldestVerdictsComeFirstInASlice() {
        ReconcilerPatrol patrol = KERNEL.get(ReconcilerPatrol.class);
        UserId old = KERNEL.newAthlete();
        UserId fresh = KERNEL.newAthlete();
        reconciler.reconcile(old);
        reconciler.reconcile(fresh);
        KERNEL.owner()
                .sql("UPDATE store_verdicts SET checked_at = checked_at - interval '2 days' WHERE user_id = ?")
                .param(old.value())
                .update();

        assertThat(patrol.slice()).contains(old).doesNotContain(fresh);
    }

    private static void inTheGraph(UserId user, GraphStatement statement, Map<String, ?> parameters) {
        KERNEL.get(Graph.class).write(user, graph -> graph.run(statement, parameters));
    }

    private static String kept(UserId user) {
        return KERNEL.owner()
                .sql("SELECT concat_ws(' ', seq, agreed, repaired, findings) FROM store_verdicts WHERE user_id = ?")
                .param(user.value())
                .query(String.class)
                .single()
                .replace(" t ", " true ")
                .replace(" f ", " false ");
    }
}
