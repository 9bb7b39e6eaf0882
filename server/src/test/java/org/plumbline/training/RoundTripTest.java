package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Law: whatever may be entered of a workout is read back as it was entered, and sent back as it was read changes
/// nothing but the version.
final class RoundTripTest {
    private static final int WORKOUTS = 25;
    private static final List<String> EXERCISES = List.of(
            "Back Squat", "RDL", "chin-ups", "Plank", "Rowing Machine", "Farmer's Walk", "Barbell Row", "Crunch");

    private final TestClient athlete = TestServer.signUp();

    @Test
    void whatIsEnteredIsReadBack() {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < WORKOUTS; i++) {
            ObjectNode entered = workout(random);
            String hint = "-Dseed=" + seed + ", workout " + i + ": " + entered;

            TestClient.Answer logged = athlete.post("/api/workouts", entered);
            assertThat(logged.status()).as(hint + logged.text()).isEqualTo(201);
            JsonNode read = athlete.get("/api/workouts/" + logged.text("/id")).body();
            assertThat(Json.canonical(read)).as(hint).isEqualTo(Json.canonical(logged.body()));
            JsonNode day = entered.remove("date");
            if (day != null) {
                assertThat(read.path("local_date")).as(hint).isEqualTo(day);
            }
            Sent.assertReadBack(entered, read);

            TestClient.Answer again = athlete.put("/api/workouts/" + logged.text("/id"), read);
            assertThat(again.status()).as(hint + again.text()).isEqualTo(200);
            ObjectNode expected = ((ObjectNode) read.deepCopy()).put("version", 2);
            assertThat(Json.canonical(again.body())).as(hint).isEqualTo(Json.canonical(expected));
        }
    }

    @Test
    void aCompletionSentBackAsItWasReadKeepsTheReport() {
        var plan = PlanFixture.confirmed(athlete);
        String id = plan.completed("""
                        {"block_outcomes": [{"block_seq": 1, "outcome": "skipped", "reason": "time"}],
                         "additional_sets": [{"block_seq": 2, "exercise_name": "Dead Hang", "actual_duration_s": 45}]}
                        """).text("/workout_id");
        String report = "/api/plans/" + plan.id() + "/deviations";
        JsonNode before = athlete.get(report).body();
        JsonNode read = plan.workout(id);
        assertThat(read.at("/blocks/0/block_seq").intValue()).isEqualTo(2);

        TestClient.Answer again = athlete.put("/api/workouts/" + id, read);

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(Json.canonical(again.body()))
                .isEqualTo(Json.canonical(((ObjectNode) read.deepCopy()).put("version", 2)));
        assertThat(Json.canonical(athlete.get(report).body().path("rows")))
                .isEqualTo(Json.canonical(before.path("rows")));
    }

    private static ObjectNode workout(RandomGenerator random) {
        ObjectNode workout = Json.MAPPER.createObjectNode();
        maybe(random, () -> workout.put("name", "Session " + random.nextInt(100)));
        workout.put("sport_type", one(random, List.of("strength", "running", "boxing", "mixed")));
        if (random.nextBoolean()) {
            workout.put(
                    "start_time",
                    "2025-0%d-1%dT18:%02d:00%s"
                            .formatted(1 + random.nextInt(3), random.nextInt(10), random.nextInt(60), "+01:00"));
            maybe(random, () -> workout.put("duration_minutes", decimal(random, 200, 2)));
        } else {
            workout.put("date", "2025-02-0" + (1 + random.nextInt(9)));
        }
        maybe(random, () -> workout.put("session_rpe", rpe(random)));
        maybe(random, () -> workout.put("notes", "späť ☂ " + random.nextInt()));
        workout.putArray("tags").add("a,b").add("\"quoted\"");
        var blocks = workout.putArray("blocks");
        for (int i = random.nextInt(4); i >= 0; i--) {
            ObjectNode block = blocks.addObject();
            maybe(random, () -> block.put("block_type", one(random, List.of("main", "warmup", "emom", "circuit"))));
            maybe(random, () -> block.put("modality", one(random, List.of("boxing", "rowing"))));
            maybe(random, () -> block.put("rounds", random.nextInt(10)));
            maybe(random, () -> block.put("work_s", random.nextInt(100)));
            var sets = block.putArray("sets");
            for (int j = random.nextInt(6); j >= 0; j--) {
                sets.add(set(random));
            }
        }
        return workout;
    }

    private static ObjectNode set(RandomGenerator random) {
        ObjectNode set = Json.MAPPER.createObjectNode().put("exercise_name", one(random, EXERCISES));
        maybe(random, () -> set.put("reps", random.nextInt(30)));
        maybe(
                random,
                () -> set.put("load", decimal(random, 300, 3)).put("load_unit", one(random, List.of("kg", "lb"))));
        maybe(random, () -> set.put("rpe", rpe(random)));
        maybe(random, () -> set.put("duration_s", decimal(random, 600, 1)));
        maybe(
                random,
                () -> set.put("distance", decimal(random, 50, 3))
                        .put("distance_unit", one(random, List.of("m", "km", "mi", "yd", "ft"))));
        maybe(random, () -> set.put("hr_avg", 60 + random.nextInt(120)));
        maybe(random, () -> set.put("hr_zone", 1 + random.nextInt(5)));
        maybe(random, () -> set.put("calories", decimal(random, 90, 1)));
        maybe(random, () -> set.put("pace", "5:1" + random.nextInt(10) + "/km"));
        maybe(random, () -> set.put("set_type", one(random, List.of("working", "warmup", "drop", "amrap"))));
        maybe(random, () -> set.put("outcome", one(random, List.of("done", "failed"))));
        maybe(random, () -> set.put("tempo", "31X1"));
        maybe(random, () -> set.put("superset", "B"));
        maybe(random, () -> set.put("rest_s", random.nextInt(300)));
        maybe(random, () -> set.put("performed_at", "2025-01-15T18:3%d:00+01:00".formatted(random.nextInt(10))));
        maybe(
                random,
                () -> set.set(
                        "extra",
                        Json.MAPPER.createObjectNode().put("device", "bänd").put("peak", decimal(random, 5, 4))));
        maybe(random, () -> set.putNull("reps"));
        return set;
    }

    private static void maybe(RandomGenerator random, Runnable change) {
        if (random.nextBoolean()) {
            change.run();
        }
    }

    private static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static BigDecimal decimal(RandomGenerator random, int below, int scale) {
        return BigDecimal.valueOf(random.nextInt(below), 0)
                .add(BigDecimal.valueOf(random.nextInt(1000), 3))
                .setScale(scale, RoundingMode.DOWN);
    }

    private static BigDecimal rpe(RandomGenerator random) {
        return BigDecimal.valueOf(10 + random.nextInt(19) * 5L, 1);
    }
}
