package org.plumbline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Rehearsal;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.tools.Today;
import org.springframework.stereotype.Component;

/// Asks the graph of one athlete, which first follows what PostgreSQL has already.
@Component
final class Questions {
    private final Relay relay;
    private final Graph graph;
    private final Today today;

    Questions(Relay relay, Graph graph, Today today) {
        this.relay = relay;
        this.graph = graph;
        this.today = today;
    }

    /// Call it outside of any transaction. Whether the caller may read of this athlete is decided before anything is
    /// asked.
    LocalDate today(Caller caller) {
        return today.of(caller);
    }

    /// What is only tried was preceded by it, and is inside a transaction.
    void catchUp(UserId user) {
        if (!Rehearsal.isUnderWay()) {
            relay.catchUp(user);
        }
    }

    List<Record> ask(UserId user, String question, Map<String, ?> parameters) {
        return graph.read(user, transaction -> transaction.run(GraphStatement.of("question", question), parameters));
    }
}
