package org.plumbline.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lets a workout be sent back as it was read: what only the server says may be there if it is what the server says.
/// Something else there means that somebody wants to change it this way, and is told that it does not work.
final class SentBack {
    /// A new thing, of which the server has said nothing.
    static final SentBack NOTHING = new SentBack(Map.of());

    private static final List<String> OF_WORKOUT = List.of(
            "status",
            "source",
            "local_date",
            "execution",
            "planned_date",
            "provenance",
            "totals",
            "skipped_sets",
            "import_id",
            "extra",
            "version");
    private static final List<String> OF_BLOCK = List.of("block_seq", "plan_block_seq");
    private static final List<String> OF_SET =
            List.of("set_seq", "as_prescribed", "version", "workout_id", "workout_version", "block_id", "block_seq");

    private final Map<String, JsonNode> known;

    private SentBack(Map<String, JsonNode> known) {
        this.known = known;
    }

    static SentBack of(Workout workout) {
        var known = new HashMap<String, JsonNode>();
        JsonNode view = Json.tree(WorkoutView.of(workout));
        known.put(workout.id().toString(), view);
        view.path("blocks").forEach(block -> known.put(block.path("id").asString(), block));
        workout.sets().forEach(set -> known.put(set.id().toString(), Json.tree(LoggedSet.of(workout, set))));
        return new SentBack(known);
    }

    void workout(Fields fields, WorkoutId id) {
        passOver(fields, id.toString(), OF_WORKOUT);
    }

    void block(Fields fields) {
        passOver(fields, id(fields), OF_BLOCK);
    }

    void set(Fields fields, String id) {
        passOver(fields, id, OF_SET);
    }

    static String id(Fields fields) {
        JsonNode id = fields.raw("id");
        return id == null ? "" : id.asString("");
    }

    private void passOver(Fields fields, String id, List<String> names) {
        if (known.isEmpty()) {
            return;
        }
        JsonNode present = known.getOrDefault(id, JsonNodeFactory.instance.objectNode());
        for (String name : names) {
            JsonNode sent = fields.raw(name);
            if (sent != null && !Json.canonical(sent).equals(Json.canonical(present.path(name)))) {
                fields.problem(name, "read_only", "Cannot be set.");
            }
        }
    }
}
