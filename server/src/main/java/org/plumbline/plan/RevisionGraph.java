package org.plumbline.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;

/// The revisions of plans in the graph: writes one as a whole, tells whether it is whole, removes it.
final class RevisionGraph {
    private static final GraphStatement WRITE_WORKOUT = statement("write_workout");
    private static final GraphStatement WRITE_BLOCKS = statement("write_blocks");
    private static final GraphStatement WRITE_SETS = statement("write_sets");
    private static final GraphStatement LINK_EXERCISES = statement("link_exercises");
    private static final GraphStatement STANDING = statement("standing");
    private static final GraphStatement DELETE = statement("delete");
    private static final GraphStatement DELETE_BLOCK_REMAINS = statement("delete_block_remains");
    private static final GraphStatement DELETE_SET_REMAINS = statement("delete_set_remains");
    private static final Set<String> NOT_IN_WORKOUT = Set.of("blocks");
    private static final Set<String> NOT_IN_BLOCK = Set.of("id", "sets");
    private static final Set<String> NOT_IN_SET = Set.of("id");

    private RevisionGraph() {}

    static GraphStatement statement(String name) {
        return GraphStatement.of("plan", name);
    }

    /// Writes the subgraph, attached to nothing.
    static void write(GraphTransaction graph, UnseenRevision revision) {
        PlanContent content = revision.content();
        Map<String, Object> properties = GraphProperties.of(content, NOT_IN_WORKOUT);
        properties.put("content_hash", content.hash());
        Map<String, Object> of = named(revision.plan(), revision.graphRevision());
        graph.run(
                WRITE_WORKOUT,
                with(
                        of,
                        Map.of(
                                "properties",
                                properties,
                                "written_at",
                                revision.writtenAt().toEpochMilli())));
        graph.run(WRITE_BLOCKS, with(of, Map.of("blocks", blocks(content))));
        graph.run(WRITE_SETS, with(of, Map.of("sets", sets(content))));
        linkExercises(graph, revision.plan(), revision.graphRevision());
    }

    /// Links the sets that have no exercise yet: an athlete's own exercise may reach the graph after the plan.
    static void linkExercises(GraphTransaction graph, PlanId plan, UUID revision) {
        graph.run(LINK_EXERCISES, named(plan, revision));
    }

    /// Whether the graph has all of this revision.
    static boolean isWhole(GraphTransaction graph, StoredPlan plan) {
        return graph.run(STANDING, named(plan.id(), plan.graphRevision())).stream()
                .anyMatch(row -> row.get("content_hash").asString("").equals(plan.contentHash())
                        && row.get("blocks").asInt() == plan.content().blocks().size()
                        && row.get("sets").asLong() == plan.content().sets().count());
    }

    /// Writes the current revision anew from PostgreSQL's canonical JSON, whatever is left of it.
    static void rebuild(GraphTransaction graph, StoredPlan plan) {
        Map<String, Object> of = named(plan.id(), plan.graphRevision());
        delete(graph, List.of(plan.graphRevision()));
        graph.run(
                DELETE_BLOCK_REMAINS,
                with(
                        of,
                        Map.of(
                                "ids",
                                texts(plan.content().blocks().stream()
                                        .map(BlockContent::id)
                                        .toList()))));
        graph.run(
                DELETE_SET_REMAINS,
                with(
                        of,
                        Map.of(
                                "ids",
                                texts(plan.content().sets().map(SetContent::id).toList()))));
        write(graph, new UnseenRevision(plan.id(), plan.graphRevision(), plan.content(), Instant.EPOCH));
    }

    static void delete(GraphTransaction graph, Collection<UUID> revisions) {
        graph.run(DELETE, Map.of("revisions", texts(revisions)));
    }

    static Map<String, Object> named(PlanId plan, UUID revision) {
        return Map.of("id", plan.toString(), "revision", revision.toString());
    }

    static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    static Map<String, Object> with(Map<String, Object> some, Map<String, ?> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static List<Map<String, Object>> blocks(PlanContent content) {
        var rows = new ArrayList<Map<String, Object>>();
        for (BlockContent block : content.blocks()) {
            Map<String, Object> properties = GraphProperties.of(block, NOT_IN_BLOCK);
            properties.put("block_seq", rows.size() + 1);
            rows.add(Map.of("id", block.id().toString(), "properties", properties));
        }
        return rows;
    }

    private static List<Map<String, Object>> sets(PlanContent content) {
        var rows = new ArrayList<Map<String, Object>>();
        for (BlockContent block : content.blocks()) {
            int seq = 0;
            for (SetContent set : block.sets()) {
                Map<String, Object> properties = GraphProperties.of(set, NOT_IN_SET);
                properties.put("set_seq", ++seq);
                rows.add(
                        Map.of("id", set.id().toString(), "block_id", block.id().toString(), "properties", properties));
            }
        }
        return rows;
    }
}
