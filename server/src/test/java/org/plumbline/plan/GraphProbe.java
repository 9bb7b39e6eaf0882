package org.plumbline.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.plumbline.Eventually;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.TestStores;

/// Looks into the graph past the gateway, as an operator would, and can damage it.
public final class GraphProbe {
    private static final Driver DRIVER = open();

    private final String user;

    public GraphProbe(UUID user) {
        this.user = user.toString();
    }

    private static Driver open() {
        StoreAddresses stores = TestStores.addresses();
        return GraphDatabase.driver(
                stores.boltUri(),
                AuthTokens.basic(stores.neo4j().user(), stores.neo4j().password()));
    }

    List<Record> run(String cypher, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("user", user);
        return DRIVER.executableQuery(cypher).withParameters(all).execute().records();
    }

    private long count(String cypher) {
        return run(cypher, Map.of()).getFirst().get(0).asLong();
    }

    /// All nodes of plans, whether anybody can see them or not.
    public long planned() {
        return workouts() + blocks() + sets();
    }

    long workouts() {
        return count("MATCH (w:PlannedWorkout {user_id: $user}) RETURN count(w)");
    }

    long blocks() {
        return count("MATCH (b:PlannedBlock {user_id: $user}) RETURN count(b)");
    }

    long sets() {
        return count("MATCH (s:PlannedSet {user_id: $user}) RETURN count(s)");
    }

    long attached() {
        return count("MATCH (:Person {user_id: $user})-[:HAS_PLAN]->(w) RETURN count(w)");
    }

    void awaitAttached(long plans) {
        Eventually.within(Duration.ofSeconds(20), () -> attached() == plans);
    }

    /// Waits until the attached revision of this plan stands at this version.
    void awaitVersion(String plan, long version) {
        Eventually.within(
                Duration.ofSeconds(20),
                () -> run(
                                "MATCH (:Person {user_id: $user})-[:HAS_PLAN]->(w {id: $plan}) RETURN w.version AS version",
                                Map.of("plan", plan))
                        .stream()
                        .anyMatch(row -> row.get("version").asLong() == version));
    }

    /// Every node and every relationship of this athlete, in order.
    public List<String> dump() {
        var lines = new ArrayList<String>();
        run("MATCH (n {user_id: $user}) RETURN labels(n) AS labels, properties(n) AS properties", Map.of())
                .forEach(row -> lines.add(row.get("labels") + " "
                        + new TreeMap<>(row.get("properties").asMap())));
        run("MATCH (n {user_id: $user})-[r]-(m) RETURN n.id AS one, type(r) AS type, m.id AS other", Map.of())
                .forEach(row -> lines.add(row.get("one") + " " + row.get("type") + " " + row.get("other")));
        return lines.stream().sorted().toList();
    }
}
