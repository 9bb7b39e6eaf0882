package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A reason that is volunteered, at completion or days later, is found beside the row that it explains.
class WhyTest {
    private static final String YEAR = "/api/deviations?from=2025-01-01&to=2025-12-31";

    private final TestClient athlete = TestServer.signUp();
    private ConfirmedPlan plan = new ConfirmedPlan(athlete, "", List.of());

    /// 225 lb were planned; the first set was done with 185, the second as planned.
    @BeforeEach
    void aLoadWasCut() {
        plan = ConfirmedPlan.of(
                athlete,
                ConfirmedPlan.squat(5, "225", "lb"),
                ConfirmedPlan.squat(5, "225", "lb"),
                ConfirmedPlan.plank(60));
        plan.performed("\"actual_load\": 185");
    }

    @Test
    void nothingIsDemanded() {
        assertThat(plan.row(0).path("deviation_type").stringValue()).isEqualTo("load_deviation");
        assertThat(plan.row(0).path("why")).isEmpty();
    }

    /// The seed's example: an entry that explains the workout and is related to the knee.
    @Test
    void whatExplainsTheWorkoutExplainsItsDeviationsAndNotWhatWentAsPlanned() {
        JsonNode row = plan.row(0);
        String entry = said("Had to drop weight because knee was bothering me", "workout", text(row, "workout_id"));

        JsonNode why = plan.row(0).path("why");
        assertThat(why).hasSize(1);
        assertThat(text(why.get(0), "journal_entry_id")).isEqualTo(entry);
        assertThat(text(why.get(0), "relationship")).isEqualTo("EXPLAINS");
        assertThat(text(why.get(0), "target_type")).isEqualTo("workout");
        assertThat(text(why.get(0), "summary")).startsWith("Had to drop weight");
        assertThat(plan.row(1).path("why")).isEmpty();
        assertThat(athlete.get("/api/workouts/" + text(row, "workout_id") + "/deviations")
                        .body()
                        .at("/rows/0/why"))
                .isEqualTo(why);
        assertThat(athlete.get(YEAR + "&type=load_deviation").body().at("/items/0/why"))
                .isEqualTo(why);
    }

    @Test
    void whatIsSaidOfTheSetItselfComesFirst() {
        JsonNode row = plan.row(0);
        String ofThePlan = said("Short on time", "plan", plan.id());
        String ofTheWorkout = said("Bad day", "workout", text(row, "workout_id"));
        String ofThePrescription = said("Too heavy", "planned_set", plan.sets().getFirst());
        String ofTheSet = said("Knee", "set", text(row, "set_id"));

        assertThat(plan.row(0).path("why").valueStream().map(why -> text(why, "journal_entry_id")))
                .containsExactly(ofTheSet, ofThePrescription, ofTheWorkout, ofThePlan);
    }

    @Test
    void documentingAWorkoutExplainsNothing() {
        athlete.post("/api/journal", """
                {"entry_type": "observation", "raw_text": "Filmed it",
                 "links": [{"target_type": "workout", "target_id": "%s", "relationship": "DOCUMENTS"}]}
                """.formatted(text(plan.row(0), "workout_id")));
        assertThat(plan.row(0).path("why")).isEmpty();
    }

    @Test
    void anEntryThatIsDeletedExplainsNothingAnyMore() {
        String entry = said("Knee", "set", text(plan.row(0), "set_id"));
        athlete.delete("/api/journal/" + entry);
        assertThat(plan.row(0).path("why")).isEmpty();
    }

    @Test
    void whatNobodyExplainedYetIsAskedFor() {
        assertThat(items("&explained=false")).hasSize(1);
        assertThat(items("&explained=true")).isEmpty();
        said("Bad day", "workout", text(plan.row(0), "workout_id"));
        assertThat(items("&explained=false")).isEmpty();
        assertThat(items("&explained=true")).hasSize(1);
    }

    @Test
    void aCutIsBelowThePlan() {
        assertThat(items("&type=load_deviation&direction=below")).hasSize(1);
        assertThat(items("&type=load_deviation&direction=above")).isEmpty();
        assertThat(athlete.get(YEAR + "&direction=below").text("/problems/0/path"))
                .isEqualTo("/direction");
        assertThat(athlete.get(YEAR + "&direction=below&type=skipped").text("/problems/0/path"))
                .isEqualTo("/direction");
    }

    /// "Which load cuts this year were the knee?"
    @Test
    void theLoadCutsThatWereTheKneeAreOneCall() {
        String knee = athlete.post("/api/injuries", "{\"name\": \"Left knee\", \"joint\": \"knee\"}")
                .text("/id");
        String bend = athlete.post("/api/constraints", """
                {"name": "No deep bend", "effect": "caution", "injury_id": "%s",
                 "forbids": [{"type": "joint_action", "name": "knee_flexion"}]}
                """.formatted(knee)).text("/id");
        String cuts = "&type=load_deviation&direction=below&why_injury_id=" + knee;
        assertThat(items(cuts)).isEmpty();

        String entry = said("Had to drop weight, knee", "workout", text(plan.row(0), "workout_id"));
        assertThat(items(cuts)).as("nobody said that it was the knee").isEmpty();
        relate(entry, "injury", knee);

        assertThat(items(cuts)).hasSize(1);
        assertThat(text(items(cuts).getFirst(), "set_id")).isEqualTo(text(plan.row(0), "set_id"));
        assertThat(text(items(cuts).getFirst().at("/why/0"), "journal_entry_id"))
                .isEqualTo(entry);
        assertThat(items("&type=load_deviation&direction=above&why_injury_id=" + knee))
                .isEmpty();
        assertThat(athlete.get(YEAR + "&why_injury_id=" + UUID.randomUUID()).text("/problems/0/code"))
                .isEqualTo("unknown_injury");
        assertThat(athlete.get(YEAR + "&explained=false&why_injury_id=" + knee).text("/problems/0/path"))
                .isEqualTo("/explained");
        assertThat(athlete.get(YEAR + "&why_constraint_id=" + bend + "&why_injury_id=" + knee)
                        .text("/problems/0/path"))
                .isEqualTo("/why_constraint_id");

        String other = said("Could not bend", "planned_set", plan.sets().getFirst());
        relate(other, "constraint", bend);
        assertThat(items("&why_constraint_id=" + bend)).hasSize(1);
        athlete.delete("/api/journal/" + entry);
        assertThat(items(cuts)).as("the constraint comes from the knee").hasSize(1);
        assertThat(athlete.get("/api/journal?target_type=injury&target_id=" + knee)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    private void relate(String entry, String type, String target) {
        assertThat(athlete.post(
                                "/api/journal/" + entry + "/links",
                                "{\"target_type\": \"%s\", \"target_id\": \"%s\"}".formatted(type, target))
                        .text("/relationship"))
                .isEqualTo("RELATED_TO");
    }

    @Test
    void theReasonsOfSomebodyElseAreTheirs() {
        TestClient other = TestServer.signUp();
        Answer refused = other.post("/api/journal", """
                {"entry_type": "feedback", "raw_text": "Ha",
                 "links": [{"target_type": "set", "target_id": "%s"}]}
                """.formatted(text(plan.row(0), "set_id")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(plan.row(0).path("why")).isEmpty();
    }

    private List<JsonNode> items(String query) {
        Answer answer = athlete.get(YEAR + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private String said(String text, String type, String target) {
        Answer answer = athlete.post("/api/journal", """
                {"entry_type": "feedback", "raw_text": "%s",
                 "links": [{"target_type": "%s", "target_id": "%s"}]}
                """.formatted(text, type, target));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }
}
