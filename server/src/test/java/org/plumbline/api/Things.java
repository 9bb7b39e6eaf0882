package org.plumbline.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.LetIn;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestDevice;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What an athlete can have, made over HTTP in the state that a route needs.
final class Things {
    static final String DAY = "2025-03-10";

    /// What an athlete keeps beside plans, by the path of its kind, with the bodies that make one.
    static final Map<String, Map<String, Object>> THINGS = Map.of(
            "/api/goals",
            Map.of(
                    "name",
                    "Squat 140",
                    "modality",
                    "strength",
                    "target",
                    Map.of("metric", "estimated_max", "exercise_name", "Back Squat", "value", 140, "unit", "kg")),
            "/api/training-blocks",
            Map.of("name", "Volume", "phase", "accumulation", "modality", "strength", "weeks", 1),
            "/api/injuries",
            Map.of("name", "Left knee", "joint", "knee", "side", "left"),
            "/api/constraints",
            Map.of(
                    "name",
                    "No deep knee bend",
                    "effect",
                    "caution",
                    "forbids",
                    List.of(Map.of("type", "joint_action", "name", "neck_flexion", "above_load", 1))),
            "/api/training-levels",
            Map.of("modality", "strength", "level", "intermediate", "gaps", List.of("overhead")));

    private static final AtomicInteger IMPORTS = new AtomicInteger();
    private static final AtomicInteger BLOCKS = new AtomicInteger();

    private final TestClient athlete;

    Things(TestClient athlete) {
        this.athlete = athlete;
    }

    /// The path of the operation with the ids of fresh things that it can be applied to.
    String path(Operation operation) {
        String path = operation.path();
        if (path.equals("/api/insight/warmup")) {
            equipment(); // a ramp is what can be loaded somewhere
        }
        if (path.startsWith("/api/workouts/{id}/sets/{set_id}")) {
            JsonNode workout = workout();
            return operation.pathWith(
                    name -> name.equals("id") ? text(workout, "/id") : text(workout, "/blocks/0/sets/0/id"));
        }
        if (path.startsWith("/api/journal/{id}/links/{link_id}")) {
            JsonNode entry = entry();
            return operation.pathWith(name -> name.equals("id") ? text(entry, "/id") : text(entry, "/links/0/id"));
        }
        return operation.pathParameters().isEmpty() ? path : operation.pathWith(_ -> id(operation));
    }

    /// What has to be asked, about something that is there.
    String query(Operation operation) {
        return switch (operation.path()) {
            case "/api/graph/serves" -> "?goal_id=" + thing("/api/goals");
            case "/api/graph/neighbourhood" -> "?id=" + thing("/api/goals");
            default -> operation.requiredQuery();
        };
    }

    private String id(Operation operation) {
        String path = operation.path();
        return switch (path) {
            case "/api/tokens/{id}" -> token();
            case "/api/passkeys/{id}" -> passkey();
            case "/api/assistants/{id}" -> LetIn.by(athlete).id();
            case "/api/exercises/{id}", "/api/exercises/{id}/safety", "/api/exercises/{id}/substitutes" -> exercise();
            case "/api/planned-sets/{id}/executions" -> text(confirmed(), "/blocks/0/sets/0/id");
            case "/api/workouts/{id}/finish" -> text(started(confirmed()), "/workout_id");
            default -> {
                if (path.startsWith("/api/equipment/")) {
                    yield text(equipment(), "/id");
                }
                for (var kind : THINGS.entrySet()) {
                    if (path.startsWith(kind.getKey() + "/")) {
                        yield thing(kind.getKey());
                    }
                }
                if (path.startsWith("/api/journal/")) {
                    yield text(entry(), "/id");
                }
                if (path.startsWith("/api/observations/")) {
                    yield text(observation(), "/id");
                }
                if (path.startsWith("/api/sync/conflicts/")) {
                    yield conflict();
                }
                if (path.startsWith("/api/templates/")) {
                    yield template();
                }
                if (path.startsWith("/api/imports/")) {
                    yield broughtIn();
                }
                if (path.startsWith("/api/workouts/")) {
                    yield text(workout(), "/id");
                }
                if (path.startsWith("/api/plans/")) {
                    yield plan(path.substring("/api/plans/{id}".length()));
                }
                throw new AssertionError("no thing is known for " + operation);
            }
        };
    }

    private String plan(String step) {
        return switch (step) {
            case "", "/revisions", "/history", "/checks", "/confirm", "/cancel", "/copy" -> text(draft(), "/id");
            case "/skip", "/reschedule", "/supersede", "/start", "/complete", "/deviations" -> text(confirmed(), "/id");
            case "/abandon" -> {
                JsonNode plan = confirmed();
                started(plan);
                yield text(plan, "/id");
            }
            case "/reopen" -> {
                JsonNode plan = confirmed();
                yield text(done(athlete.post("/api/plans/" + text(plan, "/id") + "/skip", Map.of())), "/id");
            }
            default -> throw new AssertionError("no plan is known for " + step);
        };
    }

    JsonNode draft() {
        return done(athlete.post("/api/plans", planBody()));
    }

    JsonNode confirmed() {
        return done(athlete.post("/api/plans/" + text(draft(), "/id") + "/confirm", Map.of()));
    }

    JsonNode started(JsonNode plan) {
        return done(athlete.post("/api/plans/" + text(plan, "/id") + "/start", Map.of()));
    }

    JsonNode workout() {
        return done(athlete.post("/api/workouts", workoutBody()));
    }

    JsonNode equipment() {
        return done(athlete.post("/api/equipment", equipmentBody()));
    }

    /// A fresh one. A training block has days of its own, and of a training level there is one for each modality.
    String thing(String kind) {
        var body = new HashMap<>(THINGS.get(kind));
        if (kind.equals("/api/training-blocks")) {
            body.put(
                    "start_date",
                    LocalDate.of(2020, 1, 6).plusWeeks(BLOCKS.incrementAndGet()).toString());
        }
        if (kind.equals("/api/training-levels")) {
            JsonNode there = athlete.get(kind).body().path("items");
            if (!there.isEmpty()) {
                return text(there.get(0), "/id");
            }
        }
        return text(done(athlete.post(kind, body)), "/id");
    }

    /// An entry about a set of its own.
    JsonNode entry() {
        return done(athlete.post(
                "/api/journal",
                entryBody(Map.of("target_type", "set", "target_id", text(workout(), "/blocks/0/sets/0/id")))));
    }

    JsonNode observation() {
        return done(athlete.post("/api/observations", observationBody()));
    }

    private String token() {
        return text(done(athlete.post("/api/tokens", Map.of("name", "script", "scopes", List.of("read")))), "/id");
    }

    private String passkey() {
        var options = done(athlete.post("/api/passkeys/options", Map.of("current_password", TestServer.PASSWORD)));
        var made = TestDevice.at(TestServer.shared()).create(options.path("public_key"));
        return text(done(athlete.post("/api/passkeys", Map.of("name", "phone", "credential", made))), "/id");
    }

    private String exercise() {
        return text(done(athlete.post("/api/exercises", Map.of("name", "Yoke Step " + UUID.randomUUID()))), "/id");
    }

    private String template() {
        return text(done(athlete.post("/api/templates", Map.of("plan_id", text(draft(), "/id")))), "/id");
    }

    /// A device skipped a plan that another one had moved meanwhile.
    String conflict() {
        String command = UUID.randomUUID().toString();
        var skip = Map.of(
                "id",
                command,
                "operation",
                "skipPlan",
                "path",
                Map.of("id", text(confirmed(), "/id")),
                "body",
                Map.of("reason", "travel"),
                "base",
                Map.of("version", 1),
                "made_at",
                "2031-01-01T00:00:00Z");
        JsonNode pushed = done(athlete.post(
                "/api/sync/push",
                Map.of("protocol", 1, "device_id", UUID.randomUUID().toString(), "commands", List.of(skip))));
        return text(pushed, "/results/0/conflict_id");
    }

    private String broughtIn() {
        return text(
                done(athlete.withHeader("Content-Type", "text/csv")
                        .post(
                                "/api/imports?load_unit=kg&distance_unit=km&date_order=day_first",
                                log("Squat (Barbell)"))),
                "/import_id");
    }

    /// A workout log of one workout that no other file has.
    static String log(String exercise) {
        return """
                Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
                2024-02-03 18:00:00,"Evening %s",50m,"%s",1,100.0,%d,0,0,,,
                """.formatted(UUID.randomUUID(), exercise, IMPORTS.incrementAndGet());
    }

    static Map<String, Object> planBody() {
        return Map.of(
                "date",
                DAY,
                "name",
                "Lower A",
                "blocks",
                List.of(Map.of(
                        "block_type",
                        "main",
                        "sets",
                        List.of(Map.of(
                                "exercise_name",
                                "Back Squat",
                                "prescribed_reps",
                                5,
                                "prescribed_load",
                                100,
                                "load_unit",
                                "kg")))));
    }

    static Map<String, Object> equipmentBody() {
        return Map.of(
                "name",
                "Garage",
                "bars",
                List.of(Map.of("name", "Bar", "weight", 20, "weight_unit", "kg")),
                "plates",
                List.of(
                        Map.of("weight", 20, "weight_unit", "kg", "pairs", 2),
                        Map.of("weight", 1.25, "weight_unit", "kg", "pairs", 1)),
                "dumbbells",
                List.of(Map.of("weight", 12.5, "weight_unit", "kg")),
                "machines",
                List.of(Map.of("name", "Cable", "step", 2.5, "weight_unit", "kg")));
    }

    static Map<String, Object> entryBody(Map<String, String> link) {
        return Map.of(
                "entry_date",
                DAY,
                "entry_type",
                "feedback",
                "raw_text",
                "The bar felt heavy, I slept badly",
                "tags",
                List.of("sleep"),
                "links",
                List.of(link));
    }

    static Map<String, Object> observationBody() {
        return Map.of(
                "observation_type",
                "pattern",
                "content",
                "Sleeps badly before early sessions",
                "confidence",
                0.8,
                "expires_on",
                "2100-01-01");
    }

    static Map<String, Object> workoutBody() {
        return Map.of(
                "date",
                DAY,
                "duration_minutes",
                50,
                "blocks",
                List.of(Map.of(
                        "name",
                        "A",
                        "sets",
                        List.of(Map.of("exercise_name", "Back Squat", "reps", 5, "load", 100, "load_unit", "kg")))));
    }

    static JsonNode done(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
        return answer.body();
    }

    static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }
}
