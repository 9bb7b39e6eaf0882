package org.plumbline.plan;

import java.time.Duration;
import java.time.InstantSource;
import org.plumbline.TestServer;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.Graph;

/// Parts of a running server with a clock of their own.
final class Unseen {
    private Unseen() {}

    static RevisionSweeper sweeperInTwoHours(TestServer server) {
        return new RevisionSweeper(
                server.get(Transactions.class),
                server.get(RevisionStore.class),
                server.get(Graph.class),
                later(server, Duration.ofHours(2)));
    }

    static Publishing publishingLater(TestServer server, Duration later) {
        return new Publishing(
                server.get(PlanStore.class),
                server.get(RevisionStore.class),
                server.get(PlannedSetMirror.class),
                server.get(PlanLinkStore.class),
                server.get(TransitionStore.class),
                server.get(PlanLifecycle.class),
                later(server, later));
    }

    private static InstantSource later(TestServer server, Duration duration) {
        InstantSource clock = server.get(InstantSource.class);
        return () -> clock.instant().plus(duration);
    }
}
