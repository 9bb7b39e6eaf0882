package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.Golden;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.ToolBox;
import tools.jackson.databind.JsonNode;

/// What a person can put before an assistant, and what it can begin with.
class ResourcesTest {
    /// What stands in a prompt outside of the braces of its arguments.
    private static final Pattern TOOL = Pattern.compile("(?<![{a-z])[a-z]+(_[a-z]+)+(?![a-z}])");

    private final TestClient athlete = TestServer.signUp();

    @ParameterizedTest
    @EnumSource
    void aThingIsReadByItsAddress(Era era) {
        var assistant = ToolCallTest.assistant(era, athlete);
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        assertThat(assistant
                        .result("resources/list", Map.of())
                        .at("/resources/0/uri")
                        .stringValue())
                .isEqualTo("plumbline://today");
        assertThat(assistant.result("resources/templates/list", Map.of()).path("resourceTemplates"))
                .hasSize(3);

        JsonNode read = assistant
                .result("resources/read", Map.of("uri", "plumbline://plans/" + plan.id()))
                .at("/contents/0");
        assertThat(Json.parse(read.path("text").stringValue()))
                .isEqualTo(athlete.get(plan.path("")).body());
        JsonNode today = assistant.result("resources/read", Map.of("uri", "plumbline://today"));
        assertThat(Json.parse(today.at("/contents/0/text").stringValue()).path("items"))
                .hasSize(1);
        assertThat(athlete.get("/api/access-log").text("/items/0/tool")).isEqualTo("read_today");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNotFound(Era era) {
        var assistant = ToolCallTest.assistant(era, athlete);
        var others = ConfirmedPlan.of(TestServer.signUp(), ConfirmedPlan.plank(60));
        for (String uri : List.of(
                "plumbline://plans/" + others.id(), "plumbline://plans/17", "plumbline://moon", "file:///etc/passwd")) {
            var answer = assistant.ask("resources/read", Map.of("uri", uri));
            assertThat(answer.body().at("/error/code").intValue())
                    .as(uri)
                    .isEqualTo(era == Era.STATELESS ? Reply.BAD_PARAMS : Reply.NOT_FOUND);
        }
    }

    @Test
    void whatPromptsSayIsWrittenDown() throws IOException {
        var text = new StringBuilder();
        for (Prompt prompt : TestServer.shared().get(ToolBox.class).prompts()) {
            text.append("# %s: %s%n".formatted(prompt.name(), prompt.description()));
            prompt.arguments()
                    .forEach(argument -> text.append("%s: %s%n".formatted(argument.name(), argument.description())));
            text.append("%n%s%n%n".formatted(prompt.text().strip()));
        }
        Golden.verify("mcp-prompts.txt", text.toString());
    }

    @Test
    void theToolsThatPromptsNameAreThere() {
        ToolBox box = TestServer.shared().get(ToolBox.class);
        List<String> named = box.prompts().stream()
                .flatMap(prompt -> TOOL.matcher(prompt.text()).results().map(MatchResult::group))
                .filter(name -> !name.equals("dry_run"))
                .toList();
        assertThat(named).contains("get_deviations", "store_observation");
        assertThat(named).allSatisfy(name -> assertThat(box.find(name)).as(name).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void aPromptSaysWhatThePersonSaid(Era era) {
        var assistant = ToolCallTest.assistant(era, athlete);
        assertThat(assistant
                        .result("prompts/list", Map.of())
                        .path("prompts")
                        .valueStream()
                        .map(prompt -> prompt.path("name").stringValue()))
                .containsExactly("plan_my_week", "debrief", "weekly_review");
        JsonNode got = assistant.result(
                "prompts/get", Map.of("name", "plan_my_week", "arguments", Map.of("wishes", "Only two days.")));
        assertThat(got.at("/messages/0/content/text").stringValue()).endsWith("Only two days.");
        assertThat(assistant
                        .result("prompts/get", Map.of("name", "debrief"))
                        .at("/messages/0/content/text")
                        .stringValue())
                .doesNotContain("{plan_id}", "session .")
                .contains("no plan of the last 60 days was done", "get_recent_workouts");
        assertThat(assistant
                        .ask("prompts/get", Map.of("name", "sing"))
                        .body()
                        .at("/error/code")
                        .intValue())
                .isEqualTo(Reply.BAD_PARAMS);
    }

    @Test
    void aDebriefIsOfTheSessionThatWasDoneLast() {
        var assistant = Assistant.withHandshake(athlete);
        LocalDate today = LocalDate.parse(athlete.get("/api/planning").text("/items/0/date"));
        String late = done("Lower A", today.minusDays(1), today.minusDays(4));
        String early = done("Upper B", today.minusDays(3), today.minusDays(2));
        JsonNode got = assistant.result("prompts/get", Map.of("name", "debrief"));

        assertThat(got.at("/messages").size()).isEqualTo(2);
        JsonNode enclosed = got.at("/messages/0/content/resource");
        assertThat(enclosed.path("uri").stringValue()).isEqualTo("plumbline://plans/" + early + "/deviations");
        assertThat(got.at("/messages/1/content/text").stringValue())
                .startsWith("Debrief my training session Upper B of " + today.minusDays(3) + " (" + early + "). Read");
        assertThat(assistant
                        .result("prompts/get", Map.of("name", "debrief", "arguments", Map.of("plan_id", late)))
                        .at("/messages/0/content/resource/uri")
                        .stringValue())
                .isEqualTo("plumbline://plans/" + late + "/deviations");
    }

    private String done(String name, LocalDate planned, LocalDate performed) {
        String plan = athlete.post(
                        "/api/plans",
                        Map.of(
                                "name",
                                name,
                                "date",
                                planned.toString(),
                                "blocks",
                                List.of(Map.of(
                                        "block_type",
                                        "main",
                                        "sets",
                                        List.of(Map.of("exercise_name", "Plank", "prescribed_duration_s", 60))))))
                .text("/id");
        athlete.post("/api/plans/" + plan + "/confirm", Map.of());
        var answer = athlete.post("/api/plans/" + plan + "/complete", Map.of("date", performed.toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return plan;
    }
}
