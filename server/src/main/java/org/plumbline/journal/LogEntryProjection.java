package org.plumbline.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.plumbline.training.AffectedWorkouts;
import org.springframework.stereotype.Component;

/// Keeps the graph's entries where PostgreSQL has them, linked to every target that is there; and after them the
/// injuries of the workouts that they are and were about.
@Component
final class LogEntryProjection implements GraphProjection {
    private static final GraphStatement PUT = GraphStatement.of("journal", "put");
    private static final GraphStatement REMOVE = GraphStatement.of("journal", "remove");
    private static final GraphStatement FOUND = GraphStatement.of("journal", "found");
    private static final GraphStatement WORKOUTS = GraphStatement.of("journal", "workouts");
    private static final GraphStatement LINK_WORKOUT = GraphStatement.of("journal", "link_workout");

    /// A set hangs on its workout.
    private static final Map<TargetType, GraphStatement> LINK = new EnumMap<>(Map.of(
            TargetType.WORKOUT, LINK_WORKOUT,
            TargetType.SET, LINK_WORKOUT,
            TargetType.PLANNED_SET, GraphStatement.of("journal", "link_planned_set"),
            TargetType.PLAN, GraphStatement.of("journal", "link_plan"),
            TargetType.INJURY, GraphStatement.of("journal", "link_injury"),
            TargetType.CONSTRAINT, GraphStatement.of("journal", "link_constraint"),
            TargetType.GOAL, GraphStatement.of("journal", "link_goal"),
            TargetType.EXERCISE, GraphStatement.of("journal", "link_exercise")));

    private final JournalStore entries;
    private final LinkStore links;
    private final Targets targets;
    private final AffectedWorkouts affected;

    LogEntryProjection(JournalStore entries, LinkStore links, Targets targets, AffectedWorkouts affected) {
        this.entries = entries;
        this.links = links;
        this.targets = targets;
        this.affected = affected;
    }

    @Override
    public String kind() {
        return JournalChange.KIND;
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        project(user, List.of(thing), graph);
    }

    @Override
    public void project(UserId user, List<UUID> things, GraphTransaction graph) {
        Set<UUID> workouts = workouts(things, graph);
        List<JournalEntry> present = entries.list(user, things);
        var gone = new HashSet<>(things);
        var versions = new HashMap<UUID, Long>();
        for (JournalEntry entry : present) {
            gone.remove(entry.id());
            versions.put(entry.id(), entry.version());
        }
        if (!gone.isEmpty()) {
            graph.run(REMOVE, Map.of("ids", gone.stream().map(UUID::toString).toList()));
        }
        if (!present.isEmpty()) {
            graph.run(
                    PUT,
                    Map.of(
                            "entries",
                            present.stream().map(LogEntryProjection::properties).toList()));
            List<JournalLink> made = links.of(user, versions.keySet());
            link(user, made, versions, graph);
            made.stream()
                    .map(JournalLink::held)
                    .filter(target -> target.type() == TargetType.WORKOUT)
                    .forEach(target -> workouts.add(target.id()));
            workouts.addAll(targets.executing(
                    user, made.stream().map(JournalLink::target).toList()));
        }
        affected.show(user, workouts, graph);
    }

    /// The workouts that these entries were about so far.
    private static Set<UUID> workouts(List<UUID> entries, GraphTransaction graph) {
        var workouts = new HashSet<UUID>();
        graph.run(WORKOUTS, Map.of("ids", entries.stream().map(UUID::toString).toList()))
                .forEach(row -> workouts.add(UUID.fromString(row.get("id").asString())));
        return workouts;
    }

    private void link(UserId user, Collection<JournalLink> made, Map<UUID, Long> versions, GraphTransaction graph) {
        Map<Target, KnownTarget> known = known(user, made);
        var byStatement = new HashMap<GraphStatement, List<Map<String, Object>>>();
        for (JournalLink link : made) {
            GraphStatement statement = LINK.get(link.target().type());
            if (known.containsKey(link.held()) && statement != null) {
                byStatement
                        .computeIfAbsent(statement, _ -> new ArrayList<>())
                        .add(Map.of(
                                "id", link.id().toString(),
                                "entry_id", link.entryId().toString(),
                                "version", versions.getOrDefault(link.entryId(), 0L),
                                "relationship", link.relationship().name(),
                                "target_type", link.target().type().wire(),
                                "target_id", link.target().id().toString(),
                                "node_id", link.node().toString()));
            }
        }
        byStatement.forEach((statement, rows) -> graph.run(statement, Map.of("links", rows)));
    }

    private Map<Target, KnownTarget> known(UserId user, Collection<JournalLink> made) {
        return targets.known(
                user, made.stream().map(JournalLink::held).distinct().toList());
    }

    private static Map<String, @Nullable Object> properties(JournalEntry entry) {
        EntryContent content = entry.content();
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("id", entry.id().toString());
        properties.put("date", content.date());
        properties.put("type", content.type());
        properties.put("category", content.category());
        properties.put("severity", content.severity());
        properties.put("summary", content.summary());
        properties.put("tags", content.tags());
        properties.put("version", entry.version());
        properties.put("created", entry.createdAt().toEpochMilli());
        return properties;
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        List<JournalLink> made = links.all(user);
        Map<Target, KnownTarget> known = known(user, made);
        Map<UUID, List<String>> there = made.stream()
                .filter(link -> known.containsKey(link.held()))
                .collect(Collectors.groupingBy(
                        JournalLink::entryId,
                        Collectors.mapping(link -> link.relationship() + " " + link.target(), Collectors.toList())));
        var marks = new HashMap<UUID, String>();
        entries.versions(user)
                .forEach((id, version) -> marks.put(id, mark(version, there.getOrDefault(id, List.of()))));
        return marks;
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        return graph.run(FOUND, Map.of()).stream()
                .collect(Collectors.toMap(
                        row -> UUID.fromString(row.get("id").asString()),
                        row -> mark(
                                row.get("version").asLong(0), row.get("links").asList(Value::asString))));
    }

    /// What must be equal in both stores.
    private static String mark(long version, List<String> links) {
        return "version " + version + ", links " + links.stream().sorted().toList();
    }
}
