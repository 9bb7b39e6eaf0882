package org.plumbline.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;

/// One kind of thing in the graph. Its statements are in a file of the kind's name.
final class ThingProjection<T extends Thing> implements GraphProjection {
    private final ThingKind<T> kind;
    private final GraphStatement put;
    private final GraphStatement remove;
    private final GraphStatement found;

    ThingProjection(ThingKind<T> kind) {
        this.kind = kind;
        this.put = GraphStatement.of(kind.name(), "put");
        this.remove = GraphStatement.of(kind.name(), "remove");
        this.found = GraphStatement.of(kind.name(), "found");
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        Optional<T> present = kind.rows().find(user, thing);
        if (present.isPresent()) {
            var node = new HashMap<>(kind.node(user, present.get()));
            node.put("id", thing.toString());
            node.put("version", present.get().version());
            node.put("created", present.get().createdAt().toEpochMilli());
            graph.run(put, node);
        } else {
            graph.run(remove, Map.of("id", thing.toString()));
        }
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        return kind.marks(user);
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        return graph.run(found, Map.of()).stream()
                .collect(Collectors.toMap(
                        row -> UUID.fromString(row.get("id").asString()),
                        row -> row.get("mark").asString("")));
    }
}
