package org.plumbline.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import tools.jackson.databind.JsonNode;

/// A device of an athlete that gathers commands and pushes them together.
final class TestDevice {
    private final TestClient athlete;
    private final UUID id = UUID.randomUUID();
    private final List<Map<String, Object>> commands = new ArrayList<>();

    TestDevice(TestClient athlete) {
        this.athlete = athlete;
    }

    static Map<String, Object> atVersion(long version) {
        return Map.of("version", version);
    }

    static Map<String, Object> after(String command) {
        return Map.of("command", command);
    }

    /// Keeps a command until the next push and answers its id.
    String does(String operation, Map<String, ?> path, @Nullable Object body, @Nullable Map<String, Object> base) {
        String command = UUID.randomUUID().toString();
        var all = new LinkedHashMap<String, Object>();
        all.put("id", command);
        all.put("operation", operation);
        all.put("path", path);
        if (body != null) {
            all.put("body", body);
        }
        if (base != null) {
            all.put("base", base);
        }
        all.put("made_at", "1999-12-31T23:59:59Z");
        commands.add(all);
        return command;
    }

    String does(String operation, Map<String, ?> path, @Nullable Object body) {
        return does(operation, path, body, null);
    }

    /// Sends what was gathered; it stays gathered, as where no answer was heard.
    JsonNode pushed() {
        return ConfirmedPlan.done(
                athlete.post("/api/sync/push", Map.of("protocol", 1, "device_id", id, "commands", commands)));
    }

    /// The same by another clock of the device.
    JsonNode pushedAs(String madeAt) {
        commands.forEach(command -> command.put("made_at", madeAt));
        return pushed();
    }

    /// Sends what was gathered and forgets it.
    List<JsonNode> push() {
        List<JsonNode> results = pushed().path("results").valueStream().toList();
        commands.clear();
        return results;
    }

    /// The one result of one command, sent at once.
    JsonNode now(String operation, Map<String, ?> path, @Nullable Object body, @Nullable Map<String, Object> base) {
        does(operation, path, body, base);
        return push().getLast();
    }

    JsonNode now(String operation, Map<String, ?> path, @Nullable Object body) {
        return now(operation, path, body, null);
    }

    /// Every thing that the change log leads to, read from its start.
    Map<String, JsonNode> mirror() {
        var mirror = new LinkedHashMap<String, JsonNode>();
        long after = 0;
        boolean more = true;
        while (more) {
            JsonNode part = ConfirmedPlan.done(athlete.get("/api/sync/changes?limit=3&after=" + after));
            for (JsonNode item : part.path("items")) {
                String name =
                        item.path("kind").stringValue() + " " + item.path("id").stringValue();
                mirror.remove(name);
                if (!item.path("thing").isNull()) {
                    mirror.put(name, item.path("thing"));
                }
            }
            after = part.path("next_after").longValue();
            more = part.path("more").booleanValue();
        }
        return mirror;
    }
}
