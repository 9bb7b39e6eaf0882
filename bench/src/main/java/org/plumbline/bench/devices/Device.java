package org.plumbline.bench.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A phone or a watch: a queue of commands that survives everything, a mirror of the training, and a clock that is
/// wrong.
final class Device {
    private static final int LONGEST_LIE_DAYS = 4000;

    private final Account account;
    private final long start;
    private final UUID id;
    private final Duration lie;
    private final List<Map<String, Object>> queue = new ArrayList<>();
    private final Map<String, JsonNode> mirror = new HashMap<>();
    private long after;

    /// @param start how far the log was when the run began: what was before is not looked at
    Device(Account account, long start, RandomGenerator random) {
        this.account = account;
        this.start = start;
        this.after = start;
        this.id = new UUID(random.nextLong(), random.nextLong());
        this.lie = Duration.ofDays(random.nextInt(-LONGEST_LIE_DAYS, LONGEST_LIE_DAYS));
    }

    /// The time by this device.
    String clock() {
        return Instant.EPOCH.plus(Duration.ofDays(20_000)).plus(lie).toString();
    }

    /// Stores a command before anything shows it, and answers its id.
    String does(String command, String operation, Map<String, ?> path, @Nullable Object body, @Nullable Object base) {
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
        all.put("made_at", clock());
        queue.add(all);
        return command;
    }

    boolean waits() {
        return !queue.isEmpty();
    }

    /// Sends the first few of what waits; what is not taken off the queue comes again.
    List<JsonNode> send(int most) {
        List<Map<String, Object>> some = queue.subList(0, Math.min(most, queue.size()));
        return account.post("/api/sync/push", Map.of("protocol", 1, "device_id", id, "commands", some))
                .path("results")
                .valueStream()
                .toList();
    }

    /// Believes an answer: what is settled leaves the queue.
    void hears(List<JsonNode> results) {
        for (JsonNode result : results) {
            if (!Truth.isSettled(result)) {
                return;
            }
            queue.removeIf(command ->
                    String.valueOf(command.get("id")).equals(result.path("id").stringValue()));
        }
    }

    /// Reads a part of what changed; answers whether there is more.
    boolean pull(int limit) {
        JsonNode part = account.get("/api/sync/changes?limit=" + limit + "&after=" + after);
        for (JsonNode item : part.path("items")) {
            String name =
                    item.path("kind").stringValue() + " " + item.path("id").stringValue();
            mirror.remove(name);
            if (!item.path("thing").isNull()) {
                mirror.put(name, item.path("thing"));
            }
        }
        after = part.path("next_after").longValue();
        return part.path("more").booleanValue();
    }

    /// Loses everything but the queue.
    void crash() {
        mirror.clear();
        after = start;
    }

    Map<String, JsonNode> mirror() {
        return Map.copyOf(mirror);
    }

    @Nullable
    JsonNode knows(String kind, String thing) {
        return mirror.get(kind + " " + thing);
    }
}
