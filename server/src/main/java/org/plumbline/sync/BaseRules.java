package org.plumbline.sync;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.write.Answer;
import tools.jackson.databind.JsonNode;

/// Decides which version a command expects that is based on what an earlier one of the same device made.
final class BaseRules {
    /// Facts that are added or changed field by field fit any version, and a workout can be finished whatever others
    /// logged to it meanwhile: these only need that the earlier command was carried out.
    private static final Set<String> ANY_VERSION =
            Set.of("logSet", "patchSet", "patchWorkout", "finishWorkout", "startPlan");

    private BaseRules() {}

    /// The version that a command states itself. Where a plan has changed since, it was begun all the same.
    static @Nullable Long stated(String operation, Command.Base base) {
        return operation.equals("startPlan") ? null : base.version();
    }

    /// @param earlier what the earlier command was answered
    /// @return null where any version will do, because the answer is about something else as well
    static @Nullable Long version(String operation, Route route, Map<String, UUID> ids, Answer earlier) {
        JsonNode body = earlier.body();
        String id = String.valueOf(ids.get(ids.containsKey("set_id") ? "set_id" : "id"));
        if (body == null || ANY_VERSION.contains(operation)) {
            return null;
        }
        if (!ids.containsKey("id") || is(body, "id", id)) {
            return earlier.version();
        }
        if (route.isAbout("plans") && is(body, "plan_id", id) && !body.has("start_time")) {
            return earlier.version();
        }
        if (route.isAbout("workouts") && is(body, "workout_id", id) && body.has("workout_version")) {
            return body.path("workout_version").longValue();
        }
        return null;
    }

    private static boolean is(JsonNode body, String field, String id) {
        return body.path(field).asString("").equals(id);
    }
}
