package org.plumbline.platform.changes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All projections of all modules, by the kind of entry that each follows.
@Component
final class Projections {
    private final Graph graph;
    private final Map<String, GraphProjection> byKind;
    private final List<Pointing> pointing;

    Projections(Graph graph, List<GraphProjection> all, ObjectProvider<Pointing> pointing) {
        this.graph = graph;
        this.pointing = pointing.stream().toList();
        this.byKind = all.stream().collect(Collectors.toMap(GraphProjection::kind, Function.identity()));
    }

    Collection<GraphProjection> all() {
        return byKind.values();
    }

    /// Brings one thing to where PostgreSQL has it, in one graph transaction. Throws `Poison` where trying again does
    /// not help; a store that is away says so itself.
    void project(UserId user, String kind, UUID thing) {
        inOne(user, transaction -> project(user, kind, List.of(thing), transaction));
    }

    /// Brings these things there in their order and in one graph transaction: all of them or none.
    void project(UserId user, List<WaitingThing> things) {
        inOne(user, transaction -> {
            int from = 0;
            while (from < things.size()) {
                String kind = things.get(from).kind();
                List<UUID> run = things.stream()
                        .skip(from)
                        .takeWhile(thing -> thing.kind().equals(kind))
                        .map(WaitingThing::id)
                        .toList();
                project(user, kind, run, transaction);
                from += run.size();
            }
        });
    }

    /// After these things, what points at them.
    private void project(UserId user, String kind, List<UUID> things, GraphTransaction transaction) {
        projection(kind).project(user, things, transaction);
        for (Pointing each : pointing) {
            if (each.at().equals(kind)) {
                List<UUID> followers = each.pointingAt(user, things);
                if (!followers.isEmpty()) {
                    projection(each.kind()).project(user, followers, transaction);
                }
            }
        }
    }

    private void inOne(UserId user, Consumer<GraphTransaction> use) {
        try {
            graph.write(user, transaction -> {
                use.accept(transaction);
                return true;
            });
        } catch (RuntimeException failure) {
            throw Poison.unlessAway(failure);
        }
    }

    private GraphProjection projection(String kind) {
        GraphProjection projection = byKind.get(kind);
        if (projection == null) {
            throw new Poison("nothing follows the kind " + kind, null);
        }
        return projection;
    }
}
