package org.plumbline.athlete;

import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.stereotype.Component;

/// The athlete in the graph: the node at which every traversal starts. It says who, and nothing else that could change.
@Component
final class PersonProjection implements GraphProjection {
    static final String KIND = "account";

    private static final GraphStatement MERGE = GraphStatement.of("person", "merge");
    private static final GraphStatement FIND = GraphStatement.of("person", "find");
    private static final String MARK = "1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        graph.run(MERGE, Map.of());
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        return Map.of(user.value(), MARK);
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        return graph.run(FIND, Map.of()).isEmpty()
                ? Map.of()
                : Map.of(graph.user().value(), MARK);
    }
}
