package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Memory for coaching: who says so, how sure, until when, what became of it, and how it is found again.
class ObservationTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void anObservationSaysHowItIsKnown() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.plank(60));
        String entry = athlete.post("/api/journal", "{\"entry_type\": \"mood\", \"raw_text\": \"Flat again\"}")
                .text("/id");
        Answer made = athlete.post("/api/observations", """
                {"observation_type": "pattern", "content": "Flat after two nights of travel", "source": "coach",
                 "confidence": 0.70, "observed_on": "2026-11-01", "expires_on": "2100-01-01", "tags": ["travel"],
                 "evidence": [{"target_type": "plan", "target_id": "%s"},
                              {"target_type": "journal_entry", "target_id": "%s"}]}
                """.formatted(plan.id(), entry));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text("/source")).isEqualTo("coach");
        assertThat(made.body().path("confidence").decimalValue()).hasToString("0.70");
        assertThat(made.text("/status")).isEqualTo("active");
        assertThat(made.text("/evidence/0/name")).isEqualTo("Lower A");
        assertThat(made.text("/evidence/1/name")).isEqualTo("Flat again");
        assertThat(athlete.get("/api/observations/" + made.text("/id")).body()).isEqualTo(made.body());
        assertThat(found("target_type=plan&target_id=" + plan.id())).containsExactly(made.text("/id"));
        assertThat(found("target_id=" + UUID.randomUUID())).isEmpty();

        athlete.delete("/api/journal/" + entry);
        JsonNode later = athlete.get("/api/observations/" + made.text("/id")).body();
        assertThat(later.at("/evidence/1/gone").booleanValue()).isTrue();
        assertThat(later.at("/evidence/1/name").stringValue()).isEqualTo("Flat again");
        Answer kept = athlete.patch(
                "/api/observations/" + made.text("/id"), "{\"evidence\": " + later.path("evidence") + "}");
        assertThat(kept.status()).as("what is gone may stay: " + kept.text()).isEqualTo(200);
    }

    @Test
    void aWorkoutWithoutANameIsCalledByItsDay() {
        String workout = athlete.post("/api/workouts", """
                {"date": "2026-11-01", "blocks": [{"sets": [{"exercise_name": "Plank", "duration_s": 60}]}]}
                """).text("/id");
        Answer made = athlete.post("/api/observations", """
                {"observation_type": "pattern", "content": "Flat", "evidence": [
                  {"target_type": "workout", "target_id": "%s"}]}
                """.formatted(workout));
        assertThat(made.text("/evidence/0/name")).isEqualTo("Workout of 2026-11-01");
    }

    @Test
    void whoSaysSoIsTheAthleteOrWhoeverHoldsTheirToken() {
        String token = athlete.post("/api/tokens", "{\"name\": \"coach bot\", \"scopes\": [\"read\", \"journal\"]}")
                .text("/token");
        String body = "{\"observation_type\": \"insight\", \"content\": \"Likes tempo work\"}";

        assertThat(athlete.post("/api/observations", body).text("/source")).isEqualTo("athlete");
        Answer bots = athlete.withToken(token).post("/api/observations", body);
        assertThat(bots.text("/source")).isEqualTo("assistant");
        assertThat(bots.body().path("confidence").isNull()).as("nobody said").isTrue();
    }

    @Test
    void evidenceThatIsNotThereIsNamed() {
        Answer answer = athlete.post("/api/observations", """
                {"observation_type": "guess", "content": "", "confidence": 1.5, "observed_on": "2026-02-02",
                 "expires_on": "2026-02-01", "evidence": [{"target_type": "set", "target_id": "%s"}]}
                """.formatted(UUID.randomUUID()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder(
                        "/observation_type", "/content", "/confidence", "/expires_on", "/evidence/0/target_id");
    }

    /// It was once left out without a word.
    @Test
    void theNilIdIsNoEvidence() {
        String said = """
                {"observation_type": "insight", "content": "Grip", "evidence": [
                  {"target_type": "workout", "target_id": "00000000-0000-0000-0000-000000000000"}]}
                """;
        for (Answer refused : List.of(
                athlete.post("/api/observations", said),
                athlete.patch("/api/observations/" + observed("Left grip is the weak one"), said))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/path")).isEqualTo("/evidence/0/target_id");
            assertThat(refused.text("/problems/0/code")).isEqualTo("unknown_target");
        }
    }

    /// What was resolved once came back in every briefing.
    @Test
    void whatIsResolvedOrExpiredIsLeftOutUnlessAskedFor() {
        String stands = observed("Left grip is the weak one");
        String resolved = observed("Shoes are too soft");
        String expired = athlete.post("/api/observations", """
                        {"observation_type": "flag", "content": "On antibiotics", "observed_on": "2020-01-01",
                         "expires_on": "2020-01-10"}
                        """).text("/id");
        Answer settled = athlete.post("/api/observations/" + resolved + "/resolve", "{\"resolution\": \"New shoes\"}");
        assertThat(settled.text("/status")).isEqualTo("resolved");
        assertThat(settled.text("/resolution")).isEqualTo("New shoes");
        assertThat(settled.header("ETag")).isEqualTo("\"2\"");

        assertThat(found("limit=10")).containsExactly(stands);
        assertThat(found("observation_type=insight")).containsExactly(stands);
        assertThat(found("observation_type=flag")).as("it has expired").isEmpty();
        assertThat(found("status=expired")).containsExactly(expired);
        assertThat(found("status=active,resolved,expired")).containsExactlyInAnyOrder(stands, resolved, expired);
        assertThat(found("query=shoes")).isEmpty();
        assertThat(found("query=shoes&status=resolved")).containsExactly(resolved);

        athlete.post("/api/observations/" + resolved + "/resolve", "{\"resolved\": false}");
        assertThat(found("query=shoes")).containsExactly(resolved);
    }

    @Test
    void everythingThatIsAskedForMustFit() {
        String wanted = null;
        for (String type : List.of("insight", "flag")) {
            for (String tag : List.of("grip", "knee")) {
                for (String content : List.of("Chalk helps", "Straps help")) {
                    String id = athlete.post("/api/observations", """
                                    {"observation_type": "%s", "content": "%s", "tags": ["%s"]}
                                    """.formatted(type, content, tag))
                            .text("/id");
                    wanted = type.equals("flag") && tag.equals("grip") && content.startsWith("Chalk") ? id : wanted;
                }
            }
        }
        assertThat(found("observation_type=flag&tag=grip&query=chalk")).containsExactly(wanted);
        assertThat(found("observation_type=flag&tag=grip")).hasSize(2);
    }

    @Test
    void wordsComeBeforeWordsThatLookLikeThem() {
        String alike = observed("The shoulders need a longer warm-up");
        String said = observed("Sholder taping helps");
        observed("Knee sleeves help");

        JsonNode items = athlete.get("/api/observations?query=sholder").body().path("items");
        assertThat(items.valueStream().map(item -> item.path("id").stringValue()))
                .containsExactly(said, alike);
        assertThat(items.valueStream().map(item -> item.path("match").stringValue()))
                .containsExactly("words", "alike");
        assertThat(athlete.get("/api/observations").body().at("/items/0/match").isNull())
                .isTrue();
    }

    @Test
    void whatASearchLeavesOutDoesNotComeBackBecauseItLooksLikeIt() {
        String well = observed("Sleeps well on Sundays");
        String early = observed("Sleeps badly before early sessions");

        assertThat(found("query=sleeps+-early")).containsExactly(well);
        assertThat(found("query=sleeps+-%22early+sessions%22")).containsExactly(well);
        assertThat(found("query=-well")).containsExactly(early);
        assertThat(found("query=early-sessions")).contains(early);
    }

    @Test
    void partsOfASearchMeetWithoutAGap() {
        for (int i = 0; i < 7; i++) {
            observed((i % 2 == 0 ? "Hamstring " : "Hamstrng ") + i);
        }
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = athlete.get("/api/observations?query=hamstring&limit=2" + cursor)
                    .body();
            page.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").stringValue();
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void oneFieldChangesAndTheOthersStay() {
        String path = "/api/observations/" + observed("Squats best on Mondays");
        Answer changed = athlete.patch(path, "{\"confidence\": 0.9, \"expires_on\": \"2100-05-05\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text("/content")).isEqualTo("Squats best on Mondays");
        assertThat(athlete.patch(path, "{\"expires_on\": null}")
                        .body()
                        .path("expires_on")
                        .isNull())
                .isTrue();
        assertThat(athlete.patch(path, "{\"observed_on\": null, \"source\": null}")
                        .body()
                        .path("problems")
                        .values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/observed_on", "/source");
        Answer early = athlete.patch(path, "{\"observed_on\": \"2099-05-05\"}");
        assertThat(early.text("/problems/0/path")).isEqualTo("/observed_on");
        assertThat(early.text("/problems/0/code")).isEqualTo("in_the_future");
        assertThat(athlete.withHeader("If-Match", "\"1\"").delete(path).status())
                .isEqualTo(412);
        assertThat(athlete.delete(path).status()).isEqualTo(204);
        assertThat(athlete.get(path).status()).isEqualTo(404);
    }

    @Test
    void theObservationsOfSomebodyElseAreUnknown() {
        String path = "/api/observations/" + observed("Likes hills");
        TestClient other = TestServer.signUp();
        for (Answer answer : List.of(
                other.get(path), other.patch(path, "{}"), other.post(path + "/resolve", "{}"), other.delete(path))) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(other.get("/api/observations?query=hills").body().path("items"))
                .isEmpty();
    }

    private String observed(String content) {
        Answer answer = athlete.post(
                "/api/observations", "{\"observation_type\": \"insight\", \"content\": \"%s\"}".formatted(content));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private List<String> found(String query) {
        Answer answer = athlete.get("/api/observations?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }
}
