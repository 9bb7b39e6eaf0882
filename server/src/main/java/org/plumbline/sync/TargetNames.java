package org.plumbline.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a command's body says it is about: the things that an entry is linked to, or that an observation was seen in.
/// One of them may be a workout under the device's own name for it.
final class TargetNames {
    private static final String TARGET = "target_id";
    private static final List<String> LISTS = List.of("links", "evidence");

    private TargetNames() {}

    static List<UUID> in(@Nullable JsonNode body) {
        var names = new ArrayList<UUID>();
        for (JsonNode about : about(body)) {
            Fields.findUuid(about.path(TARGET).asString("")).ifPresent(names::add);
        }
        return names;
    }

    /// The body with the names that the server knows.
    static @Nullable JsonNode known(@Nullable JsonNode body, Map<UUID, UUID> workouts) {
        if (body == null || in(body).stream().noneMatch(workouts::containsKey)) {
            return body;
        }
        JsonNode known = body.deepCopy();
        for (JsonNode about : about(known)) {
            Fields.findUuid(about.path(TARGET).asString(""))
                    .map(workouts::get)
                    .ifPresent(workout -> ((ObjectNode) about).put(TARGET, workout.toString()));
        }
        return known;
    }

    private static List<JsonNode> about(@Nullable JsonNode body) {
        var all = new ArrayList<JsonNode>();
        if (body != null) {
            all.add(body);
            LISTS.forEach(list -> body.path(list).forEach(all::add));
            all.removeIf(about -> !about.isObject());
        }
        return all;
    }
}
