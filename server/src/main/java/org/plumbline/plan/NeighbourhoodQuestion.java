package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.plan.GraphAnswers.Edge;
import org.plumbline.plan.GraphAnswers.Neighbourhood;
import org.plumbline.plan.GraphAnswers.Node;
import org.plumbline.platform.Caller;
import org.springframework.stereotype.Component;

/// What a thing is linked with, one step around it: a plan, workout, goal, training block, injury, constraint, training
/// level, journal entry or exercise.
@Component
final class NeighbourhoodQuestion {
    private static final int MOST = 300;

    private static final Map<String, String> TYPES = Map.of(
            "PlannedWorkout", "plan",
            "StrengthWorkout", "workout",
            "EnduranceWorkout", "workout",
            "Block", "training_block",
            "TrainingLevel", "training_level",
            "UserExercise", "exercise",
            "MovementPattern", "pattern",
            "JointAction", "joint_action",
            "LogEntry", "journal_entry",
            "PlannedSet", "planned_set");

    private final Questions questions;
    private final NodeNames names;

    NeighbourhoodQuestion(Questions questions, NodeNames names) {
        this.questions = questions;
        this.names = names;
    }

    /// Empty where the athlete has no such thing.
    Optional<Neighbourhood> of(Caller caller, UUID id, LocalDate today) {
        Map<String, Object> asked = Map.of("id", id.toString(), "limit", MOST + 1, "from", today);
        List<Record> rows = questions.ask(caller.subject(), "neighbourhood", asked);
        if (rows.isEmpty()) {
            rows = questions.ask(caller.subject(), "exercise_neighbourhood", asked);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Record first = rows.getFirst();
        Node center = new Node(
                first.get("id").asString(),
                type(first.get("kind").asString()),
                first.get("name").asString(""),
                text(first.get("date")),
                text(first.get("status")));
        var nodes = new LinkedHashMap<String, Node>();
        var edges = new ArrayList<Edge>();
        for (Record row : rows.subList(0, Math.min(rows.size(), MOST))) {
            if (!row.get("other_id").isNull()) {
                Node other = new Node(
                        row.get("other_id").asString(),
                        type(row.get("other_kind").asString()),
                        row.get("other_name").asString(""),
                        text(row.get("other_date")),
                        text(row.get("other_status")));
                nodes.put(other.type() + " " + other.id(), other);
                edges.add(edge(row, center, other));
            }
        }
        return Optional.of(
                names.in(caller, new Neighbourhood(center, List.copyOf(nodes.values()), edges, rows.size() > MOST)));
    }

    private static Edge edge(Record row, Node center, Node other) {
        boolean forth = row.get("forth").asBoolean();
        String above = text(row.get("above_load"));
        return new Edge(
                forth ? center.id() : other.id(),
                forth ? other.id() : center.id(),
                row.get("relationship").asString(),
                row.get("times").asInt(),
                above == null ? null : new BigDecimal(above),
                text(row.get("load_unit")));
    }

    private static String type(String label) {
        return TYPES.getOrDefault(label, label.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
