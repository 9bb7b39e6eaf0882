package org.plumbline.plan;

import static org.plumbline.plan.RevisionGraph.named;
import static org.plumbline.plan.RevisionGraph.statement;
import static org.plumbline.plan.RevisionGraph.with;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the graph's plans where PostgreSQL has them: the published current revision hangs on its person and carries
/// the plan's status, date and version; the revision before it goes. What is missing is written anew from the canonical
/// JSON.
///
/// Cancelled and superseded plans stay on their person: the status says what they are, and what explains them must find
/// them.
@Component
final class PlanProjection implements GraphProjection {
    private static final GraphStatement ATTACHED = statement("attached");
    private static final GraphStatement ATTACH = statement("attach");
    private static final GraphStatement UNLINK = statement("unlink_purposes");
    private static final GraphStatement SERVE = statement("link_goals");
    private static final GraphStatement BELONG = statement("link_block");
    private static final GraphStatement FOUND = statement("found");

    private final PlanStore plans;
    private final RevisionStore revisions;
    private final PlanLinkStore links;
    private final JdbcClient sql;

    PlanProjection(PlanStore plans, RevisionStore revisions, PlanLinkStore links, JdbcClient sql) {
        this.plans = plans;
        this.revisions = revisions;
        this.links = links;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return PlanChange.KIND;
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        PlanId id = new PlanId(thing);
        List<Record> attached = graph.run(ATTACHED, Map.of("id", id.toString()));
        plans.find(user, id)
                .ifPresentOrElse(
                        plan -> show(user, plan, attached, graph), () -> RevisionGraph.delete(graph, names(attached)));
    }

    private void show(UserId user, StoredPlan plan, List<Record> attached, GraphTransaction graph) {
        if (attached.stream().anyMatch(row -> row.get("version").asLong() > plan.version())) {
            return;
        }
        if (RevisionGraph.isWhole(graph, plan)) {
            RevisionGraph.linkExercises(graph, plan.id(), plan.graphRevision());
        } else {
            RevisionGraph.rebuild(graph, plan);
        }
        graph.run(
                ATTACH,
                with(
                        named(plan.id(), plan.graphRevision()),
                        Map.of("status", plan.status().wire(), "date", plan.date(), "version", plan.version())));
        link(user, plan, graph);
        List<UUID> others = new ArrayList<>(names(attached));
        others.remove(plan.graphRevision());
        others.addAll(revisions.replaced(user, plan));
        RevisionGraph.delete(graph, others);
    }

    /// What the plan serves and is part of, of the goals and training blocks that there are.
    private void link(UserId user, StoredPlan plan, GraphTransaction graph) {
        Map<String, Object> of = named(plan.id(), plan.graphRevision());
        graph.run(UNLINK, of);
        List<PlanId> one = List.of(plan.id());
        List<UUID> goals = links.goals(user, one).getOrDefault(plan.id(), List.of());
        if (!goals.isEmpty()) {
            graph.run(SERVE, with(of, Map.of("ids", RevisionGraph.texts(goals))));
        }
        links.trainingBlocks(user, one)
                .values()
                .forEach(block -> graph.run(BELONG, with(of, Map.of("training_block", block.toString()))));
    }

    private static List<UUID> names(Collection<Record> attached) {
        return attached.stream()
                .map(row -> UUID.fromString(row.get("revision").asString()))
                .toList();
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        var marks = new HashMap<UUID, String>();
        sql.sql("""
                SELECT p.plan_id, r.graph_revision, encode(r.content_hash, 'hex') AS content_hash, p.status, p.date,
                  jsonb_array_length(r.content->'blocks') AS blocks,
                  (SELECT coalesce(sum(jsonb_array_length(b->'sets')), 0)
                   FROM jsonb_array_elements(r.content->'blocks') b) AS sets,
                  (SELECT coalesce(string_agg(g.goal_id::text, ' ' ORDER BY g.goal_id), '') FROM plan_goals g
                   WHERE g.user_id = p.user_id AND g.plan_id = p.plan_id) AS goals,
                  (SELECT coalesce(max(t.training_block_id::text), '') FROM plan_training_blocks t
                   WHERE t.user_id = p.user_id AND t.plan_id = p.plan_id) AS training_block
                FROM plans p JOIN plan_revisions r
                  ON r.user_id = p.user_id AND r.plan_id = p.plan_id AND r.revision = p.current_revision
                WHERE p.user_id = :user
                """).param("user", user.value()).query(row -> {
            marks.put(
                    row.getObject("plan_id", UUID.class),
                    mark(
                                    row.getString("graph_revision"),
                                    row.getString("content_hash"),
                                    row.getString("status"),
                                    row.getString("date"),
                                    row.getLong("blocks"),
                                    row.getLong("sets"),
                                    row.getLong("sets"))
                            + purpose(row.getString("goals"), row.getString("training_block")));
        });
        return marks;
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        var marks = new HashMap<UUID, String>();
        for (Record row : graph.run(FOUND, Map.of())) {
            String mark = mark(
                            row.get("revision").asString(""),
                            row.get("content_hash").asString(""),
                            row.get("status").asString(""),
                            row.get("date").asString(""),
                            row.get("blocks").asLong(),
                            row.get("sets").asLong(),
                            row.get("linked").asLong())
                    + purpose(
                            row.get("goals").asList(Value::asString).stream()
                                    .sorted()
                                    .collect(Collectors.joining(" ")),
                            String.join(" ", row.get("training_blocks").asList(Value::asString)));
            marks.merge(UUID.fromString(row.get("id").asString()), mark, (one, other) -> one + " and " + other);
        }
        return marks;
    }

    private static String purpose(String goals, String block) {
        return ", serves [" + goals + "], part of [" + block + "]";
    }

    /// What must be equal in both stores.
    private static String mark(
            String revision, String contentHash, String status, String date, long blocks, long sets, long linked) {
        return "revision " + revision + ", " + status + " on " + date + ", " + blocks + " blocks, " + sets + " sets, "
                + linked + " linked, content " + contentHash;
    }
}
