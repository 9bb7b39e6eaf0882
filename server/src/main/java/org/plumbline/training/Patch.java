package org.plumbline.training;

import java.util.List;
import java.util.Set;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a thing is to say when only the named fields of it change: the present thing with these put over it, to be read
/// like one that is sent back as a whole. Null takes a value away. What the named fields make doubtful, and what nobody
/// named, is left out: the other name of an exercise, the end of a workout that got another start.
final class Patch {
    private static final String START = "start_time";
    private static final String END = "end_time";
    private static final String DURATION = "duration_minutes";
    private static final Set<String> EXERCISE = Set.of("exercise_id", "exercise_name");

    private Patch() {}

    static JsonNode of(LoggedSet present, JsonNode named) {
        ObjectNode merged = (ObjectNode) Json.tree(present);
        requireObject(named);
        if (EXERCISE.stream().anyMatch(named::has)) {
            merged.remove(EXERCISE);
        }
        if (named.path("distance").isNull()) {
            merged.remove("distance_unit");
        }
        return put(merged, named);
    }

    static JsonNode of(Workout present, JsonNode named) {
        ObjectNode merged = (ObjectNode) Json.tree(WorkoutView.of(present));
        requireObject(named);
        if (named.has("date") && !named.has(START)) {
            merged.remove(List.of(START, END));
        }
        if (named.has(START)) {
            merged.remove(END);
        }
        if (named.has(DURATION)) {
            merged.remove(END);
        }
        if (named.has(END)) {
            merged.remove(DURATION);
        }
        if (named.has("blocks")) {
            throw Refused.invalid(
                    "/blocks", "unknown_field", "Sets are changed one by one, or with the whole workout.");
        }
        return put(merged, named);
    }

    private static ObjectNode put(ObjectNode merged, JsonNode named) {
        named.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    private static void requireObject(JsonNode named) {
        var problems = new Problems();
        Fields.of(named, "", problems);
        problems.refuseIfAny();
    }
}
