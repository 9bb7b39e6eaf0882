package org.plumbline.bench.devices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// What must hold when all devices have been heard and have heard everything.
final class Laws {
    private final Truth truth;
    private final List<Map<String, JsonNode>> mirrors;
    private final List<String> broken = new ArrayList<>();

    /// @param mirrors of the devices
    Laws(Truth truth, List<Map<String, JsonNode>> mirrors) {
        this.truth = truth;
        this.mirrors = List.copyOf(mirrors);
    }

    /// @param voided workouts that were taken back, as their history has them
    List<String> broken(List<JsonNode> voided) {
        broken.addAll(truth.broken());
        converged();
        var live = new HashMap<String, JsonNode>();
        var planned = new HashSet<String>();
        mirrors.getFirst().forEach((name, thing) -> {
            if (name.startsWith("workout ")) {
                sets(thing).forEach(set -> live(set, live, planned));
            }
        });
        var kept = new HashSet<String>();
        voided.stream().flatMap(Laws::sets).forEach(set -> kept.add(id(set)));
        for (String set : truth.acknowledged()) {
            if (!live.containsKey(set) && !kept.contains(set)) {
                broken.add("the acknowledged set " + set + " is lost");
            }
        }
        truth.edits().forEach((field, values) -> edited(live, field, values));
        return List.copyOf(broken);
    }

    private void converged() {
        Map<String, JsonNode> first = canonical(mirrors.getFirst());
        for (Map<String, JsonNode> mirror : mirrors.subList(1, mirrors.size())) {
            Map<String, JsonNode> other = canonical(mirror);
            if (!first.equals(other)) {
                Set<String> names = new HashSet<>(first.keySet());
                names.addAll(other.keySet());
                names.removeIf(name -> Objects.equals(first.get(name), other.get(name)));
                broken.add("two devices differ in " + names);
            }
        }
    }

    private void live(JsonNode set, Map<String, JsonNode> live, Set<String> planned) {
        if (live.put(id(set), set) != null) {
            broken.add("the set " + id(set) + " is there twice");
        }
        String link = set.path("planned_set_id").asString("");
        if (!link.isEmpty() && !planned.add(link)) {
            broken.add("the planned set " + link + " is performed twice");
        }
    }

    private void edited(Map<String, JsonNode> live, Truth.Field field, Set<Object> values) {
        JsonNode set = live.get(field.set());
        if (set != null && values.stream().noneMatch(value -> says(set.path(field.name()), value))) {
            broken.add("%s of the set %s is %s and should be one of %s"
                    .formatted(field.name(), field.set(), set.path(field.name()), values));
        }
    }

    private static boolean says(JsonNode shown, Object meant) {
        return meant instanceof Number number
                ? shown.isNumber() && shown.decimalValue().compareTo(new BigDecimal(number.toString())) == 0
                : shown.asString("").equals(String.valueOf(meant));
    }

    private static Map<String, JsonNode> canonical(Map<String, JsonNode> mirror) {
        var all = new HashMap<String, JsonNode>();
        mirror.forEach((name, thing) -> all.put(name, Json.canonical(thing)));
        return all;
    }

    private static Stream<JsonNode> sets(JsonNode workout) {
        return workout.path("blocks")
                .valueStream()
                .flatMap(block -> block.path("sets").valueStream());
    }

    private static String id(JsonNode set) {
        return set.path("id").stringValue();
    }
}
