package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What is kept of a session after it: one write, all or nothing.
class DebriefTest {
    private static final String DAY = "2025-11-03";

    private final TestClient athlete = TestServer.signUp();
    private final String workout =
            done(athlete.post("/api/workouts", """
            {"name": "Lower A", "date": "%s", "duration_minutes": 50, "blocks": [{"sets": [
              {"exercise_name": "Back Squat", "reps": 5}]}]}
            """.formatted(DAY))).path("id").stringValue();
    private final String knee = id("/api/injuries", Map.of("name", "Left knee", "joint", "knee"));
    private final String goal = id("/api/goals", Map.of("name", "Squat 140"));

    @Test
    void aSummaryAndWhatIsToBeRememberedAreFoundFromTheWorkout() {
        JsonNode kept = done(athlete.post("/api/debriefs", """
                {"workout_id": "%s", "summary": "Knee pulled in the second set", "tags": ["knee"], "severity": "notable",
                 "links": [{"target_type": "injury", "target_id": "%s"}],
                 "observations": [
                   {"observation_type": "pattern", "content": "Knee after long sitting", "confidence": 0.6, "tags": ["knee"],
                    "expires_on": "2100-01-01", "evidence": [{"target_type": "injury", "target_id": "%s"}]},
                   {"observation_type": "decision", "content": "Front squats for two weeks", "source": "coach",
                    "evidence": [{"target_type": "goal", "target_id": "%s"}, {"target_type": "workout", "target_id": "%s"}]}]}
                """.formatted(workout, knee, knee, goal, workout)));

        JsonNode entry = kept.path("journal_entry");
        assertThat(entry.path("entry_date").stringValue())
                .as("the day of the workout")
                .isEqualTo(DAY);
        assertThat(texts(entry, "tags")).containsExactly("debrief", "knee");
        assertThat(entry.path("links").valueStream().map(DebriefTest::link))
                .containsExactly("FEEDBACK workout " + workout, "RELATED_TO injury " + knee);
        assertThat(kept.at("/observations/0/evidence").valueStream().map(DebriefTest::target))
                .containsExactly("workout " + workout, "injury " + knee);
        assertThat(kept.at("/observations/1/evidence").valueStream().map(DebriefTest::target))
                .containsExactly("workout " + workout, "goal " + goal);
        assertThat(kept.at("/observations/0/source").stringValue()).isEqualTo("athlete");
        assertThat(kept.at("/observations/1/source").stringValue()).isEqualTo("coach");
        assertThat(done(athlete.get("/api/journal?target_id=" + workout)).path("items"))
                .containsExactly(entry);
        assertThat(done(athlete.get("/api/observations?target_id=" + workout)).path("items"))
                .hasSize(2);
    }

    @Test
    void whatIsRememberedIsAnsweredInTheOrderInWhichItWasSaid() {
        List<String> ids = List.of(
                "0190a000-0000-7000-8000-00000000000c",
                "0190a000-0000-7000-8000-00000000000a",
                "0190a000-0000-7000-8000-00000000000b");
        JsonNode kept = done(athlete.post(
                "/api/debriefs",
                Map.of(
                        "workout_id",
                        workout,
                        "summary",
                        "Done",
                        "observations",
                        ids.stream()
                                .map(id -> Map.of("id", id, "observation_type", "insight", "content", "x"))
                                .toList())));

        assertThat(kept.path("observations")
                        .valueStream()
                        .map(each -> each.path("id").stringValue()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsKept() {
        UUID unknown = UUID.randomUUID();
        Answer refused = athlete.post("/api/debriefs", """
                {"workout_id": "%1$s", "summary": " ", "mood": 3,
                 "links": [{"target_type": "goal", "target_id": "%1$s"}],
                 "observations": [
                   {"observation_type": "insight", "content": "fine"},
                   {"observation_type": "rumour", "content": "x", "colour": "red",
                    "evidence": [{"target_type": "workout", "target_id": "%2$s"},
                                 {"target_type": "injury", "target_id": "%1$s"}]}]}
                """.formatted(unknown, workout));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("problems")
                        .valueStream()
                        .map(each -> each.path("path").stringValue()))
                .containsExactlyInAnyOrder(
                        "/workout_id",
                        "/summary",
                        "/mood",
                        "/links/0/target_id",
                        "/observations/1/observation_type",
                        "/observations/1/colour",
                        "/observations/1/evidence/1/target_id");
        assertThat(done(athlete.get("/api/journal")).path("items")).isEmpty();
        assertThat(done(athlete.get("/api/observations")).path("items")).isEmpty();
    }

    @Test
    void anotherAthletesWorkoutIsAnUnknownOneAndSoIsTheNilId() {
        for (Answer refused : List.of(
                TestServer.signUp().post("/api/debriefs", Map.of("workout_id", workout, "summary", "Mine now")),
                athlete.post("/api/debriefs", Map.of("workout_id", new UUID(0, 0), "summary", "Nobody's")))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/path")).isEqualTo("/workout_id");
            assertThat(refused.text("/problems/0/code")).isEqualTo("unknown_target");
        }
    }

    @Test
    void sentTwiceItIsKeptOnceAndAnObservationThatIsThereAlreadyRefusesAll() {
        Map<String, Object> remembered =
                Map.of("id", UUID.randomUUID(), "observation_type", "flag", "content", "Watch the knee");
        Map<String, Object> body = Map.of(
                "id", UUID.randomUUID(), "workout_id", workout, "summary", "Done", "observations", List.of(remembered));
        JsonNode first = done(athlete.post("/api/debriefs", body));
        assertThat(done(athlete.post("/api/debriefs", body))).isEqualTo(first);
        assertThat(done(athlete.get("/api/journal")).path("items")).hasSize(1);

        Answer again = athlete.post(
                "/api/debriefs",
                Map.of("workout_id", workout, "summary", "Again", "observations", List.of(remembered)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(done(athlete.get("/api/journal")).path("items")).hasSize(1);
        assertThat(done(athlete.get("/api/observations")).path("items")).hasSize(1);
    }

    @Test
    void twoObservationsOfOneRequestHaveNoIdInCommon() {
        var remembered = Map.of("id", UUID.randomUUID(), "observation_type", "flag", "content", "Watch the knee");
        Answer refused = athlete.post(
                "/api/debriefs",
                Map.of("workout_id", workout, "summary", "Done", "observations", List.of(remembered, remembered)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/path")).isEqualTo("/observations/1/id");
        assertThat(refused.text("/problems/0/code")).isEqualTo("repeated");
    }

    @Test
    void itsEntryCanBeChangedHoweverManyTagsItHas() {
        List<String> tags = IntStream.range(0, 50).mapToObj(i -> "tag " + i).toList();
        Map<String, Object> body = Map.of("workout_id", workout, "summary", "Done", "tags", tags);
        Answer refused = athlete.post("/api/debriefs", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/path")).isEqualTo("/tags");

        JsonNode kept = done(athlete.post(
                "/api/debriefs", Map.of("workout_id", workout, "summary", "Done", "tags", tags.subList(0, 49))));
        String entry = "/api/journal/" + kept.at("/journal_entry/id").stringValue();
        assertThat(athlete.patch(entry, Map.of("severity", "notable")).status()).isEqualTo(200);
    }

    private String id(String path, Object body) {
        return done(athlete.post(path, body)).path("id").stringValue();
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::stringValue).toList();
    }

    private static String link(JsonNode link) {
        return link.path("relationship").stringValue() + " " + target(link);
    }

    private static String target(JsonNode of) {
        return of.path("target_type").stringValue() + " " + of.path("target_id").stringValue();
    }
}
