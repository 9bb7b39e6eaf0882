package org.plumbline.platform.changes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.Graph;
import org.springframework.stereotype.Component;

/// All projections of all modules, by the kind of entry that each follows.
@Component
final class Projections {
    private final Graph graph;
    private final Map<String, GraphProjection> byKind;

    Projections(Graph graph, List<GraphProjection> all) {
        this.graph = graph;
        this.byKind = all.stream().collect(Collectors.toMap(GraphProjection::kind, Function.identity()));
    }

    Collection<GraphProjection> all() {
        return byKind.values();
    }

    /// Brings one thing to where PostgreSQL has it, in one graph transaction. Throws `Poison` where trying again does
    /// not help; a store that is away says so itself.
    void project(UserId user, String kind, UUID thing) {
        GraphProjection projection = byKind.get(kind);
        if (projection == null) {
            throw new Poison("nothing follows the kind " + kind, null);
        }
        try {
            graph.write(user, transaction -> {
                projection.project(user, thing, transaction);
                return true;
            });
        } catch (RuntimeException failure) {
            throw Poison.unlessAway(failure);
        }
    }
}
