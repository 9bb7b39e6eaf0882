package org.plumbline.platform.changes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.GraphTransaction;

/// Brings one kind of thing in the graph to where PostgreSQL has it. It reads the present state, so that many waiting
/// entries of one thing are one write; it guards by version, so that twice changes nothing and a write that was
/// overtaken does nothing; where the thing is gone it removes what the graph has of it. So the version of an id never
/// goes back: what is created again after a deletion has a new id or counts on.
///
/// Whatever it throws, except that a store is away, counts as a fault of the thing: after a few attempts the entry is
/// parked and the reconciler reports it.
public interface GraphProjection {
    /// The kind of change-log entries that this follows.
    String kind();

    /// Called inside a read transaction of that athlete in PostgreSQL and a write transaction in the graph.
    void project(UserId user, UUID thing, GraphTransaction graph);

    /// The same for several different things, for a kind that comes by the thousand.
    default void project(UserId user, List<UUID> things, GraphTransaction graph) {
        things.forEach(thing -> project(user, thing, graph));
    }

    /// Every thing of this kind that the graph must have, with the mark (version or content hash) it must stand at: for
    /// the reconciler and for a rebuild. Called inside a read transaction of that athlete.
    Map<UUID, String> expected(UserId user);

    /// Every thing of this kind that the graph has, with the mark it stands at.
    Map<UUID, String> found(GraphTransaction graph);
}
