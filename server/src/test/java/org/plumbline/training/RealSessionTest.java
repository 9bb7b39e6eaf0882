package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A real session of 8 blocks and 33 sets comes back as it was entered: timed work, bodyweight sets without a load,
/// supersets done in turn, an exercise twice in one block, and a failed set of no repetitions.
final class RealSessionTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void everySetReadsBackAsItWasEntered() {
        JsonNode entered = session();
        assertThat(entered.path("blocks"))
                .extracting(block -> block.path("sets").size())
                .containsExactly(6, 1, 8, 6, 3, 6, 1, 2);

        TestClient.Answer logged = athlete.post("/api/workouts", entered);
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        JsonNode read = athlete.get("/api/workouts/" + logged.text("/id")).body();

        assertThat(Json.canonical(read)).isEqualTo(Json.canonical(logged.body()));
        Sent.assertReadBack(entered, read);
        assertThat(read.at("/totals/sets").intValue()).isEqualTo(33);
        assertThat(read.at("/totals/failed_sets").intValue()).isEqualTo(1);
        assertThat(read.path("session_rpe").isNull()).isTrue();
        assertThat(read.at("/provenance/session_rpe").isNull()).isTrue();
    }

    @Test
    void theFailedSetThePlankAndTheBoxingAreWhatTheyWere() {
        JsonNode read = athlete.post("/api/workouts", session()).body();

        JsonNode failed = read.at("/blocks/3/sets/5");
        assertThat(failed.path("outcome").stringValue()).isEqualTo("failed");
        assertThat(failed.path("reps").intValue()).isZero();
        assertThat(failed.path("load").decimalValue()).isEqualByComparingTo("200");
        assertThat(failed.path("load_unit").stringValue()).isEqualTo("lb");
        assertThat(failed.path("rpe").decimalValue()).isEqualByComparingTo("10");
        assertThat(read.at("/blocks/6/sets/0/duration_s").intValue()).isEqualTo(69);
        assertThat(read.at("/blocks/1/sets/0/duration_s").intValue()).isEqualTo(300);
        assertThat(read.at("/blocks/2/sets/0/load").isNull())
                .as("bodyweight is no load, not 0")
                .isTrue();
    }

    private static JsonNode session() {
        ObjectNode session = Json.MAPPER.createObjectNode();
        session.put("name", "Push and carry").put("sport_type", "strength");
        session.put("start_time", "2025-01-22T07:40:00+01:00").put("duration_minutes", 75);
        var blocks = session.putArray("blocks");
        blocks.addAll(List.of(
                block(
                        "Warm-up",
                        "warmup",
                        row("Arm Circle", 20),
                        row("Band Pull-Apart", 15),
                        row("Cat-Cow", 10),
                        row("World's Greatest Stretch", 5),
                        row("Scapular Push-Up", 10),
                        row("Push-Up", 10)),
                block("Rounds", "conditioning", row("Boxing", null).put("duration_s", 300)),
                block(
                        "Supersets",
                        "accessory",
                        row("Pull-Up", 8).put("superset", "A"),
                        row("Dip", 10).put("superset", "A"),
                        row("Pull-Up", 7).put("superset", "A"),
                        row("Dip", 9).put("superset", "A"),
                        row("Pull-Up", 6).put("superset", "A"),
                        row("Dip", 8).put("superset", "A"),
                        row("Pull-Up", 5).put("superset", "A"),
                        row("Dip", 8).put("superset", "A")),
                block(
                        "Bench",
                        "main",
                        loaded("Bench Press", 8, "135", 5),
                        loaded("Bench Press", 5, "155", 6),
                        loaded("Bench Press", 3, "175", 7.5),
                        loaded("Bench Press", 2, "185", 8.5),
                        loaded("Bench Press", 1, "195", 9.5),
                        loaded("Bench Press", 0, "200", 10).put("outcome", "failed")),
                block(
                        "Rows",
                        "accessory",
                        loaded("Barbell Row", 8, "135", 7),
                        loaded("Barbell Row", 8, "135", 7.5),
                        loaded("Barbell Row", 8, "135", 8)),
                block(
                        "Arms",
                        "finisher",
                        loaded("Hammer Curl", 12, "30", 7),
                        row("Push-Up", 15),
                        loaded("Hammer Curl", 12, "30", 8),
                        row("Push-Up", 12),
                        loaded("Hammer Curl", 10, "30", 9),
                        row("Push-Up", 11)),
                block("Core", "accessory", row("Plank", null).put("duration_s", 69)),
                block(
                        "Carry",
                        "finisher",
                        loaded("Farmer's Walk", null, "70", 7)
                                .put("distance", 40)
                                .put("distance_unit", "yd"),
                        loaded("Farmer's Walk", null, "70", 8)
                                .put("distance", 40)
                                .put("distance_unit", "yd"))));
        return session;
    }

    private static ObjectNode block(String name, String type, ObjectNode... sets) {
        ObjectNode block = Json.MAPPER.createObjectNode().put("name", name).put("block_type", type);
        block.putArray("sets").addAll(List.of(sets));
        return block;
    }

    private static ObjectNode row(String exercise, @Nullable Integer reps) {
        return Json.MAPPER.createObjectNode().put("exercise_name", exercise).put("reps", reps);
    }

    private static ObjectNode loaded(String exercise, @Nullable Integer reps, String pounds, double rpe) {
        return row(exercise, reps)
                .put("load", new BigDecimal(pounds))
                .put("load_unit", "lb")
                .put("rpe", BigDecimal.valueOf(rpe));
    }
}
