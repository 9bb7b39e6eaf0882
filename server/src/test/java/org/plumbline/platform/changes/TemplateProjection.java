package org.plumbline.platform.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.plumbline.platform.UserId;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The smallest real projection: rows of an owned table as nodes with a version. It notes what it was asked to write,
/// and breaks where a test wants it to.
public final class TemplateProjection implements GraphProjection {
    public static final String KIND = "template";

    private static final GraphStatement MERGE = GraphStatement.of("test_template", "merge");
    private static final GraphStatement REMOVE = GraphStatement.of("test_template", "remove");
    private static final GraphStatement ALL = GraphStatement.of("test_template", "all");

    enum Fault {
        THROWS,
        WRONG_CYPHER,
        WRONG_SQL
    }

    private final JdbcClient sql;
    final Map<UUID, Fault> faults = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<UUID> written = new ConcurrentLinkedQueue<>();
    final Map<UUID, GraphTransaction> lastWrittenIn = new ConcurrentHashMap<>();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    volatile Consumer<UUID> whileWriting = _ -> {};
    private final Map<UserId, AtomicInteger> underWay = new ConcurrentHashMap<>();

    public TemplateProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    List<UUID> written(Set<UUID> things) {
        return written.stream().filter(things::contains).toList();
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        AtomicInteger mine = underWay.computeIfAbsent(user, _ -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(mine.incrementAndGet(), Math::max);
        try {
            fail(thing, graph);
            version(user, thing)
                    .ifPresentOrElse(
                            version -> graph.run(MERGE, Map.of("id", thing.toString(), "version", version)),
                            () -> graph.run(REMOVE, Map.of("id", thing.toString())));
            written.add(thing);
            lastWrittenIn.put(thing, graph);
            whileWriting.accept(thing);
        } finally {
            mine.decrementAndGet();
        }
    }

    private void fail(UUID thing, GraphTransaction graph) {
        switch (faults.get(thing)) {
            case THROWS -> throw new UnsupportedOperationException("a fault of the test");
            case WRONG_CYPHER -> graph.run(GraphStatement.of("test_template", "wrong"), Map.of());
            case WRONG_SQL -> sql.sql("SELECT 1 / 0").query(Integer.class).single();
            case null -> {}
        }
    }

    private Optional<Long> version(UserId user, UUID thing) {
        return sql.sql("SELECT version FROM plan_templates WHERE user_id = :user AND template_id = :thing")
                .param("user", user.value())
                .param("thing", thing)
                .query(Long.class)
                .optional();
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        var expected = new HashMap<UUID, String>();
        sql.sql("SELECT template_id, version FROM plan_templates WHERE user_id = :user")
                .param("user", user.value())
                .query(row -> {
                    expected.put(row.getObject("template_id", UUID.class), row.getString("version"));
                });
        return expected;
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        var found = new HashMap<UUID, String>();
        graph.run(ALL, Map.of())
                .forEach(row -> found.put(
                        UUID.fromString(row.get("id").asString()),
                        String.valueOf(row.get("version").asLong())));
        return found;
    }
}
