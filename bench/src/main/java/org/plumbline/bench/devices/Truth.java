package org.plumbline.bench.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What somebody knows who heard every answer of the server, also those that the devices never got.
final class Truth {
    /// Every command that somebody made, by its id.
    private final Map<String, Act> acts = new HashMap<>();

    private final Map<String, JsonNode> first = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Set<String> workouts = new HashSet<>();
    private final Set<String> logged = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<Field, Set<Object>> edits = new HashMap<>();

    /// One command as it was meant.
    ///
    /// @param set the set that it is about, or an empty text
    /// @param fields what it says of the set
    record Act(String operation, String set, Map<String, Object> fields) {}

    record Field(String set, String name) {}

    void made(String command, Act act) {
        acts.put(command, act);
    }

    /// Takes note of results in the order in which the server gave them. Where several devices pushed at the same time,
    /// nobody knows that order: then any of their last words may stand.
    void heard(List<List<JsonNode>> atTheSameTime) {
        var last = new HashMap<Field, Set<Object>>();
        for (List<JsonNode> results : atTheSameTime) {
            var mine = new HashMap<Field, Object>();
            results.forEach(result -> heard(result, mine));
            mine.forEach((field, value) ->
                    last.computeIfAbsent(field, _ -> new HashSet<>()).add(value));
        }
        edits.putAll(last);
    }

    private void heard(JsonNode result, Map<Field, Object> mine) {
        String command = result.path("id").stringValue();
        JsonNode before = first.get(command);
        if (before != null) {
            if (isOtherwise(before, result)) {
                broken.add("a repeated command was answered " + result + " instead of " + before);
            }
            return;
        }
        Act act = acts.get(command);
        if (act == null) {
            broken.add("an answer to nobody's command " + result);
            return;
        }
        String status = result.path("status").stringValue();
        if (!isSettled(result)) {
            broken.add("a server whose stores are up answered " + result + " to " + act);
            return;
        }
        if (!status.equals("refused")) {
            first.put(command, result);
        }
        if (!status.equals("applied")) {
            return;
        }
        String workout = result.path("body")
                .path(act.operation().equals("logWorkout") ? "id" : "workout_id")
                .asString("");
        if (!workout.isEmpty()) {
            workouts.add(workout);
        }
        switch (act.operation()) {
            case "logSet" -> {
                logged.add(act.set());
                act.fields().forEach((name, value) -> mine.put(new Field(act.set(), name), value));
            }
            case "patchSet" -> act.fields().forEach((name, value) -> mine.put(new Field(act.set(), name), value));
            case "deleteSet" -> deleted.add(act.set());
            default -> Objects.requireNonNull(act);
        }
    }

    private static boolean isOtherwise(JsonNode before, JsonNode now) {
        return !before.path("status").equals(now.path("status"))
                || (before.path("status").stringValue().equals("applied")
                        && !before.path("body").equals(now.path("body")));
    }

    /// Whether the device is done with the command, in whichever way.
    static boolean isSettled(JsonNode result) {
        String status = result.path("status").stringValue();
        return !status.equals("later") && !status.equals("reload");
    }

    Set<String> workouts() {
        return Set.copyOf(workouts);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    /// Sets that must be there.
    Set<String> acknowledged() {
        var sets = new HashSet<>(logged);
        sets.removeAll(deleted);
        return sets;
    }

    /// What each field of the sets may say.
    Map<Field, Set<Object>> edits() {
        return Map.copyOf(edits);
    }
}
