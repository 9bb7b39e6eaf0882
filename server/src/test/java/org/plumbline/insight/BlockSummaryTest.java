package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What happened in weeks of training, and what was learned.
class BlockSummaryTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);
    private static final int WEEKS = 3;

    private final TestClient athlete = TestServer.signUp();
    private final String block = done(athlete.post(
                    "/api/training-blocks",
                    Map.of(
                            "name",
                            "Volume",
                            "phase",
                            "accumulation",
                            "modality",
                            "strength",
                            "start_date",
                            MONDAY.toString(),
                            "weeks",
                            WEEKS)))
            .path("id")
            .stringValue();

    @Test
    void itIsSummedUpFromTheFactsWeekByWeek() {
        complete(plan(MONDAY, 100), "{}");
        String second = plan(MONDAY.plusDays(8), 110);
        String set = done(athlete.get("/api/plans/" + second))
                .at("/blocks/0/sets/1/id")
                .stringValue();
        complete(second, "{\"deviations\": [{\"planned_set_id\": \"%s\", \"actual_load\": 90}]}".formatted(set));
        done(athlete.post("/api/plans/" + plan(MONDAY.plusDays(10), 110) + "/skip", Map.of("reason", "travel")));
        plan(MONDAY.plusDays(15), 110);
        plan(MONDAY.plusDays(30), 110);
        done(athlete.post("/api/workouts", """
                {"date": "%s", "duration_minutes": 20, "blocks": [{"sets": [
                  {"exercise_name": "Back Squat", "reps": 5, "load": 200, "load_unit": "kg"}]}]}
                """.formatted(MONDAY)));

        JsonNode summary = summary();

        assertThat(summary.path("complete").booleanValue()).isTrue();
        assertThat(summary.path("sessions")).isEqualTo(json("""
                {"planned": 5, "completed": 2, "partial": 0, "skipped": 1, "in_progress": 0, "missed": 2, "coming": 0, "outside": 1,
                 "other_workouts": 1}
                """));
        assertThat(summary.at("/work/sets").asInt()).isEqualTo(4);
        assertThat(summary.at("/work/volume_kg").decimalValue()).isEqualByComparingTo("2000");
        assertThat(summary.path("by_week")
                        .valueStream()
                        .map(each -> each.path("from").stringValue() + " "
                                + each.path("planned").asInt() + " "
                                + each.path("done").asInt() + " "
                                + each.path("skipped").asInt() + " "
                                + each.path("sets").asInt() + " "
                                + each.path("volume_kg")))
                .containsExactly("2025-09-01 1 1 0 2 1000.0", "2025-09-08 2 1 1 2 1000.0", "2025-09-15 1 0 0 0 null");
        assertThat(summary.at("/exercises/0/exercise_name").stringValue()).isEqualTo("Back Squat");
        assertThat(summary.at("/exercises/0/first/date").stringValue()).isEqualTo("2025-09-01");
        assertThat(summary.at("/exercises/0/first/week").asInt()).isEqualTo(1);
        assertThat(summary.at("/exercises/0/last/date").stringValue()).isEqualTo("2025-09-09");
        assertThat(summary.at("/exercises/0/change").decimalValue()).isPositive();
        assertThat(summary.path("exercises"))
                .as("what is not part of it does not count")
                .hasSize(1);
        assertThat(summary.at("/deviations/as_planned").asInt()).isEqualTo(3);
        assertThat(summary.at("/deviations/load_deviation").asInt()).isEqualTo(1);
        assertThat(summary.at("/deviations/skipped").asInt()).isEqualTo(2);
        assertThat(texts(summary.path("missing")))
                .containsExactly("Of 2 sessions nobody said what became of them.", "Nobody said what was learned.");
    }

    /// It may have begun before midnight.
    @Test
    void aSessionUnderWayIsNeitherMissedNorDone() {
        done(athlete.post("/api/plans/" + plan(MONDAY, 100) + "/start", "{}"));
        plan(MONDAY.plusDays(1), 100);

        assertThat(summary().path("sessions")).isEqualTo(json("""
                {"planned": 2, "completed": 0, "partial": 0, "skipped": 0, "in_progress": 1, "missed": 1, "coming": 0,
                 "outside": 0, "other_workouts": 0}
                """));
    }

    /// A session counts where it was meant, and what was done where it was done.
    @Test
    void whatIsDoneInAnotherWeekThanItWasMeantForIsDoneThere() {
        complete(plan(MONDAY.plusDays(8), 100), "{\"date\": \"%s\"}".formatted(MONDAY.plusDays(1)));

        assertThat(summary()
                        .path("by_week")
                        .valueStream()
                        .map(each -> each.path("planned").asInt() + " "
                                + each.path("done").asInt() + " "
                                + each.path("sets").asInt()))
                .containsExactly("0 1 2", "1 0 0", "0 0 0");
    }

    @Test
    void whatWasDoneInAWeekThatIsNoMoreOfItIsSaid() {
        complete(plan(MONDAY, 100), "{}");
        complete(plan(MONDAY.plusDays(8), 100), "{}");
        var shorter = (ObjectNode) done(athlete.get("/api/training-blocks/" + block));
        done(athlete.put("/api/training-blocks/" + block, shorter.put("weeks", 1)));

        JsonNode summary = summary();

        assertThat(summary.at("/work/sets").asInt()).isEqualTo(4);
        assertThat(summary.path("by_week")).hasSize(1);
        assertThat(summary.at("/by_week/0/sets").asInt()).isEqualTo(2);
        assertThat(texts(summary.path("missing")))
                .contains("Done outside of its weeks, and so in none of them: 2 of 4 sets.");
    }

    @Test
    void ofABlockWithoutAnythingNothingIsMadeUp() {
        JsonNode summary = summary();

        assertThat(summary.at("/work/volume_kg").isNull()).isTrue();
        assertThat(summary.path("exercises")).isEmpty();
        assertThat(summary.path("by_week")).hasSize(WEEKS);
        assertThat(summary.path("learned").isNull()).isTrue();
        assertThat(texts(summary.path("missing")))
                .containsExactly("No confirmed plan is part of it.", "Nobody said what was learned.");
    }

    @Test
    void whatWasLearnedHasVersionsAndGoesWithTheBlock() {
        Answer first = athlete.withHeader("If-Match", "\"0\"")
                .put(path(), Map.of("content", "Volume helped", "key_learnings", List.of("Squat first")));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(summary().path("learned")).isEqualTo(first.body());
        assertThat(athlete.get(path()).header("ETag")).isEqualTo("\"1\"");

        assertThat(athlete.withHeader("If-Match", "\"0\"")
                        .put(path(), Map.of("content", "Late"))
                        .status())
                .isEqualTo(412);
        JsonNode again = done(athlete.put(path(), first.body()));
        assertThat(again.path("version").asInt()).as("as it was read").isEqualTo(2);
        assertThat(again.path("created_at")).isEqualTo(first.body().path("created_at"));
        Answer refused = athlete.put(path(), "{\"content\": \" \", \"key_learnings\": [\"a\", \" \"], \"mood\": 1}");
        assertThat(refused.body()
                        .path("problems")
                        .valueStream()
                        .map(each -> each.path("path").stringValue()))
                .containsExactlyInAnyOrder("/content", "/key_learnings/1", "/mood");
        assertThat(done(athlete.get("/api/export?format=json"))
                        .at("/training_blocks/0/learned/content")
                        .stringValue())
                .isEqualTo("Volume helped");

        done(athlete.delete("/api/training-blocks/" + block));
        assertThat(athlete.get(path()).status()).isEqualTo(404);
        assertThat(athlete.put(path(), Map.of("content", "x")).status()).isEqualTo(404);
    }

    private String plan(LocalDate day, int load) {
        String squat = "{" + ConfirmedPlan.squat(5, Integer.toString(load), "kg") + "}";
        JsonNode plan = done(athlete.post("/api/plans", """
                {"date": "%s", "name": "Lower A", "training_block_id": "%s", "notes": "as ever",
                 "blocks": [{"block_type": "main", "sets": [%s, %s]}]}
                """.formatted(day, block, squat, squat)));
        String id = plan.path("id").stringValue();
        done(athlete.post("/api/plans/" + id + "/confirm", "{}"));
        return id;
    }

    private void complete(String plan, String body) {
        done(athlete.post("/api/plans/" + plan + "/complete", body));
    }

    private JsonNode summary() {
        return done(athlete.get(path()));
    }

    private String path() {
        return "/api/training-blocks/" + block + "/summary";
    }

    private static JsonNode json(String text) {
        return Json.parse(text);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
