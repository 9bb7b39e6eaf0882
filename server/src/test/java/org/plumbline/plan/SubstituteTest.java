package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What is offered instead of a Back Squat, by what there is to train with.
class SubstituteTest {
    private final TestClient athlete = TestServer.signUp();
    private final String backSquat = "/api/exercises/"
            + done(athlete.post("/api/exercises/resolve", body("names", List.of("Back Squat"))))
                    .at("/resolved/0/exercise_id")
                    .stringValue()
            + "/substitutes?";

    @Test
    void whatIsAtHandDecidesWhatIsOffered() {
        assertThat(names(substitutes("equipment=dumbbell&limit=100")))
                .contains("Goblet Squat", "Bodyweight Squat")
                .doesNotContain("Front Squat", "Leg Press");
        athlete.post("/api/equipment", body("name", "Hotel", "dumbbells", List.of(body("weight", 20))));
        JsonNode hotel = substitutes("limit=100");
        assertThat(names(hotel)).contains("Goblet Squat").doesNotContain("Leg Press", "Front Squat");
        assertThat(hotel.path("equipment_id").isString()).isTrue();
        assertThat(hotel.at("/left_out/not_at_hand").intValue()).isPositive();
    }

    @Test
    void everythingWrongWithAQuestionIsNamed() {
        assertThat(athlete.get(backSquat + "muscle=soul&limit=0&equipment=spoon&equipment_id=" + UUID.randomUUID())
                        .body()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("path").stringValue()))
                .containsExactlyInAnyOrder("/muscle", "/limit", "/equipment", "/equipment_id");
    }

    @Test
    void aPlaceWithOnePlainBarHasNoOther() {
        athlete.post(
                "/api/equipment",
                body(
                        "name",
                        "Garage",
                        "bars",
                        List.of(body("name", "Bar", "weight", 45, "weight_unit", "lb")),
                        "plates",
                        List.of(body("weight", 45, "weight_unit", "lb", "pairs", 2)),
                        "dumbbells",
                        List.of(body("weight", 25, "weight_unit", "lb"))));
        assertThat(names(substitutes("limit=100")))
                .contains("Front Squat", "Goblet Squat", "Double Kettlebell Front Squat")
                .doesNotContain("Trap Bar Deadlift", "Safety Bar Squat", "Leg Press");
    }

    @Test
    void wordsCountAsPeopleSayThem() {
        assertThat(substitutes("without=Knee%20Flexion,%20med%20ball&equipment=Dumbbells,resistance%20band&limit=100"))
                .isEqualTo(substitutes("without=knee_flexion,medicine_ball&equipment=dumbbell,band&limit=100"));
    }

    @Test
    void aWordThatNobodyKnowsIsAnsweredWithThoseNearIt() {
        assertThat(problems("without=knee%20bending&equipment=leg%20press"))
                .anyMatch(message -> message.contains("knee bending") && message.contains("knee_flexion"))
                .anyMatch(message -> message.contains("leg press") && message.contains("leg_press_machine"));
        assertThat(problems("equipment=erg"))
                .anyMatch(message -> message.endsWith("Near are ski_ergometer, rowing_ergometer."));
        assertThat(problems("without=kne")).anyMatch(message -> message.contains("Near are knee"));
        assertThat(problems("without=hamstrings")).anyMatch(message -> message.contains("no muscles"));
        assertThat(problems("without=,%20,,")).hasSize(1);
        assertThat(problems("equipment=spoon")).anyMatch(message -> message.contains("such as barbell"));
    }

    private List<String> problems(String query) {
        return athlete.get(backSquat + query)
                .body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("message").stringValue())
                .toList();
    }

    private JsonNode substitutes(String query) {
        return done(athlete.get(backSquat + query));
    }

    private static List<String> names(JsonNode substitutes) {
        return substitutes
                .path("items")
                .valueStream()
                .map(item -> item.path("exercise_name").stringValue())
                .toList();
    }
}
