package org.plumbline.platform.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.plumbline.platform.UserId;

/// One graph transaction for one athlete.
public final class GraphTransaction {
    private final Transaction transaction;
    private final UserId user;
    private final Breath breath;

    GraphTransaction(Transaction transaction, UserId user, Breath breath) {
        this.transaction = transaction;
        this.user = user;
        this.breath = breath;
    }

    public UserId user() {
        return user;
    }

    /// Runs a registered statement with the athlete's id as `$user_id`.
    public List<Record> run(GraphStatement statement, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("user_id", user.toString());
        return breath.await(() -> transaction.run(statement.cypher(), all).list());
    }
}
