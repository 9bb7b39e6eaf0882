package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Nobody types an id: a thing is found by its day or name where a person names one.
class CompletionTest {
    private static final String PLANS = "plumbline://plans/{plan_id}";
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")));

    private final TestClient athlete = TestServer.signUp();

    @ParameterizedTest
    @EnumSource
    void aPlanIsFoundByItsDayAPieceOfItsNameOrItsId(Era era) {
        var assistant = ToolCallTest.assistant(era, athlete);
        String lower = plan(athlete, "Lower A", today.minusDays(3));
        String upper = plan(athlete, "Upper A", today.plusDays(1));
        plan(athlete, "Long ago", today.minusDays(400));
        plan(TestServer.signUp(), "Lower of somebody else", today);

        assertThat(plans(assistant, "")).containsExactly(upper, lower);
        assertThat(plans(assistant, "LOWER")).containsExactly(lower);
        assertThat(plans(assistant, today.plusDays(1).toString())).containsExactly(upper);
        assertThat(plans(assistant, upper)).containsExactly(upper);
        assertThat(plans(assistant, "nothing of that name")).isEmpty();
        assertThat(athlete.get("/api/access-log").text("/items/0/tool")).isEqualTo("suggest_plan_id");
    }

    @ParameterizedTest
    @EnumSource
    void aDebriefIsOfAPlanThatWasDone(Era era) {
        var assistant = ToolCallTest.assistant(era, athlete);
        plan(athlete, "Lower B", today);
        String performed = plan(athlete, "Lower A", today.minusDays(1));
        done(athlete.post("/api/plans/" + performed + "/confirm", Map.of()));
        String workout = done(athlete.post("/api/plans/" + performed + "/complete", Map.of()))
                .path("workout_id")
                .stringValue();

        var debrief = Map.of("type", "ref/prompt", "name", "debrief");
        assertThat(values(assistant, debrief, "plan_id", "lower")).containsExactly(performed);
        var workouts = Map.of("type", "ref/resource", "uri", "plumbline://workouts/{workout_id}");
        assertThat(values(assistant, workouts, "workout_id", "")).containsExactly(workout);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidInOnesOwnWordsHasNoSuggestionsAndWhatIsNotThereIsRefused(Era era) {
        var assistant = ToolCallTest.assistant(era, athlete);
        assertThat(values(assistant, Map.of("type", "ref/prompt", "name", "plan_my_week"), "wishes", "two"))
                .isEmpty();
        for (Map<String, ?> params : List.<Map<String, ?>>of(
                Map.of(),
                asking(Map.of("type", "ref/prompt", "name", "sing"), "plan_id", ""),
                asking(Map.of("type", "ref/prompt", "name", "debrief"), "mood", ""),
                asking(Map.of("type", "ref/resource", "uri", PLANS), "workout_id", ""),
                asking(Map.of("type", "ref/tool", "name", "log_entry"), "plan_id", ""),
                Map.of(
                        "ref",
                        Map.of("type", "ref/prompt", "name", "debrief"),
                        "argument",
                        Map.of("name", "plan_id")))) {
            assertThat(assistant
                            .ask("completion/complete", params)
                            .body()
                            .at("/error/code")
                            .intValue())
                    .as("%s", params)
                    .isEqualTo(Reply.BAD_PARAMS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsGrantedNothingLearnsNothing(Era era) {
        plan(athlete, "Lower A", today);
        TestClient stranger = TestServer.signUp();
        var looking = ToolCallTest.assistant(
                era, stranger.withHeader("Plumbline-Athlete", athlete.userId().toString()));

        var refused =
                looking.ask("completion/complete", asking(Map.of("type", "ref/resource", "uri", PLANS), "plan_id", ""));
        assertThat(refused.body().at("/error/code").intValue()).isEqualTo(Reply.FAILED);
        assertThat(refused.body().at("/error/data/status").intValue()).isEqualTo(404);
        assertThat(stranger.get("/api/access-log").text("/items/0/tool")).isEqualTo("suggest_plan_id");
        assertThat(athlete.get("/api/access-log").body().path("items")).isEmpty();
    }

    private static String plan(TestClient whose, String name, LocalDate day) {
        Map<String, ?> squat = Map.of("exercise_name", "Back Squat", "prescribed_reps", 5);
        return done(whose.post(
                        "/api/plans",
                        Map.of(
                                "date",
                                day.toString(),
                                "name",
                                name,
                                "blocks",
                                List.of(Map.of("block_type", "main", "sets", List.of(squat))))))
                .path("id")
                .stringValue();
    }

    private static List<String> plans(Assistant assistant, String typed) {
        return values(assistant, Map.of("type", "ref/resource", "uri", PLANS), "plan_id", typed);
    }

    private static List<String> values(Assistant assistant, Map<String, ?> ref, String argument, String typed) {
        JsonNode completion = assistant
                .result("completion/complete", asking(ref, argument, typed))
                .path("completion");
        assertThat(completion.path("hasMore").isBoolean()).isTrue();
        return completion
                .path("values")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static Map<String, ?> asking(Map<String, ?> ref, String argument, String typed) {
        return Map.of("ref", ref, "argument", Map.of("name", argument, "value", typed));
    }
}
