package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.ConfirmedPlan.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import tools.jackson.databind.JsonNode;

class BriefingTest {
    private static final int DAYS = 10;

    private final TestClient athlete = TestServer.signUp();

    @Test
    void whatIsNotKnownIsSaidAndIsNoNumber() {
        JsonNode briefing = done(athlete.get("/api/briefing"));

        assertThat(briefing.at("/sections/goals/items")).isEmpty();
        assertThat(briefing.at("/sections/readiness/state").stringValue()).isEqualTo("unknown");
        assertThat(briefing.at("/sections/proposals/state").stringValue()).isEqualTo("not_available");
        assertThat(briefing.at("/sections/adherence/share").isNull()).isTrue();
        assertThat(briefing.path("missing")
                        .valueStream()
                        .map(each -> each.path("section").stringValue()))
                .containsExactly("goals", "blocks", "readiness", "sessions", "plans", "adherence", "proposals");
    }

    @Test
    void aLoadCutAndItsWhyAreInOneAnswerWithTheInjuryAndTheGoal() {
        String today = today();
        String yesterday = LocalDate.parse(today).minusDays(1).toString();
        String injury = id(athlete.post("/api/injuries", "{\"name\": \"Left knee\", \"joint\": \"knee\"}"));
        done(athlete.post("/api/constraints", """
                {"name": "No deep knee bend under load", "injury_id": "%s",
                 "forbids": [{"type": "joint_action", "name": "knee_flexion", "above_load": 120}]}
                """.formatted(injury)));
        done(athlete.post(
                "/api/goals", """
                {"name": "Squat 140", "start_date": "%s", "target_date": "%s",
                 "target": {"metric": "load", "exercise_name": "Back Squat", "value": 140, "start_value": 60}}
                """.formatted(yesterday, LocalDate.parse(today).plusDays(DAYS))));
        done(athlete.post(
                "/api/training-blocks", """
                {"name": "Volume", "phase": "accumulation", "modality": "strength", "start_date": "%s", "weeks": 4}
                """.formatted(LocalDate.parse(today).minusDays(DAYS))));
        JsonNode cut = completed(yesterday);
        done(athlete.post("/api/journal", """
                {"entry_type": "feedback", "severity": "concerning", "category": "medical", "raw_text": "Knee hurt, so less weight",
                 "links": [{"target_type": "set", "target_id": "%s"}, {"target_type": "injury", "target_id": "%s"}]}
                """.formatted(cut.path("set_id").stringValue(), injury)));
        done(
                athlete.post(
                        "/api/observations",
                        "{\"observation_type\": \"preference\", \"content\": \"Likes to squat first\", \"source\": \"athlete\"}"));
        plan(today, "100");

        JsonNode briefing = done(athlete.get("/api/briefing"));
        JsonNode sections = briefing.path("sections");

        assertThat(sections.at("/body/injuries/items/0/name").stringValue()).isEqualTo("Left knee");
        assertThat(sections.at("/body/constraints/items/0/injury_id").stringValue())
                .isEqualTo(injury);
        assertThat(sections.at("/goals/items/0/days_left").asInt()).isEqualTo(DAYS);
        assertThat(sections.at("/goals/items/0/current_value").decimalValue()).isEqualByComparingTo("100");
        assertThat(sections.at("/goals/items/0/percent").asInt()).isEqualTo(50);
        assertThat(sections.at("/blocks/items/0/week").asInt()).isEqualTo(2);
        assertThat(sections.at("/sessions/items/0/deviations/items/0/planned").stringValue())
                .isEqualTo("5 × 100 kg");
        assertThat(sections.at("/sessions/items/0/deviations/items/0/actual").stringValue())
                .isEqualTo("5 × 80 kg");
        assertThat(sections.at("/sessions/items/0/deviations/items/0/why/items/0")
                        .stringValue())
                .isEqualTo("Knee hurt, so less weight");
        assertThat(sections.at("/plans/items/0/sets/items/0").stringValue())
                .isEqualTo("Back Squat: 2 sets, 5 × 100 kg");
        assertThat(sections.at("/adherence/completed").asInt()).isEqualTo(1);
        assertThat(sections.at("/adherence/share").decimalValue()).isEqualByComparingTo("1");
        assertThat(sections.at("/notes/topics")
                        .valueStream()
                        .map(each -> each.path("topic").stringValue()))
                .containsExactly("medical", "preference");
        assertThat(sections.at("/notes/topics/1/items/0/text").stringValue()).isEqualTo("Likes to squat first");
    }

    @Test
    void aSessionUnderWaySinceYesterdayIsNotMissed() {
        String yesterday = LocalDate.parse(today()).minusDays(1).toString();
        plan(yesterday, "100");
        done(athlete.post("/api/plans/" + plan(yesterday, "100").path("id").stringValue() + "/start", "{}"));

        JsonNode adherence =
                done(athlete.get("/api/briefing?sections=adherence")).at("/sections/adherence");

        assertThat(adherence.path("planned").asInt()).isEqualTo(2);
        assertThat(adherence.path("in_progress").asInt()).isEqualTo(1);
        assertThat(adherence.path("missed").asInt()).isEqualTo(1);
    }

    @Test
    void sectionsAreChosenAndUnknownOnesNamed() {
        assertThat(done(athlete.get("/api/briefing?sections=body,goals"))
                        .path("sections")
                        .propertyNames())
                .containsExactly("goals", "body");
        TestClient.Answer refused = athlete.get("/api/briefing?sections=body,mood");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/problems/0/message").stringValue()).startsWith("There is no section “mood”");
    }

    /// One workout of a date was kept, the other one dropped.
    @Test
    void everySessionOfADayIsThere() {
        String today = today();
        for (String name : List.of("Morning", "Evening")) {
            done(athlete.post("/api/workouts", """
                    {"name": "%s", "date": "%s", "duration_minutes": 30,
                     "blocks": [{"block_type": "main", "sets": [{"exercise_name": "Plank", "duration_s": 60}]}]}
                    """.formatted(name, today)));
            plan(today, "60");
        }

        JsonNode sections = done(athlete.get("/api/briefing")).path("sections");

        assertThat(sections.at("/sessions/items")
                        .valueStream()
                        .map(each -> each.path("name").stringValue()))
                .containsExactlyInAnyOrder("Morning", "Evening");
        assertThat(sections.at("/sessions/items/0/volume_kg").isNull())
                .as("a plank has no volume")
                .isTrue();
        assertThat(sections.at("/sessions/items/0/deviations").isNull())
                .as("it executes no plan")
                .isTrue();
        assertThat(sections.at("/plans/items")).hasSize(2);
    }

    @Test
    void timesAndDistancesAreSaidAndARoundIsASet() {
        JsonNode plan = done(athlete.post("/api/plans", """
                {"date": "%s", "blocks": [
                  {"block_type": "main", "sets": [{"exercise_name": "Plank", "prescribed_duration_s": 60},
                    {"exercise_name": "Running", "prescribed_distance_m": 5000}]},
                  {"block_type": "circuit", "rounds": 3, "sets": [
                    {"exercise_name": "Kettlebell Swing", "prescribed_reps": 15, "prescribed_load": 24}]}]}
                """.formatted(today())));
        assertThat(done(athlete.get("/api/briefing"))
                        .at("/sections/plans/items/0/sets/items")
                        .valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactly(
                        "Plank: 1 set, 60 s", "Running: 1 set, 5000 m", "Kettlebell Swing: 3 sets, 15 × 24 kg");
        String path = "/api/plans/" + plan.path("id").stringValue();
        JsonNode confirmed = done(athlete.post(path + "/confirm", null));
        done(athlete.post(path + "/complete", """
                {"deviations": [{"planned_set_id": "%s", "actual_duration_s": 30},
                  {"planned_set_id": "%s", "actual_distance_m": 3000}]}
                """.formatted(
                        confirmed.at("/blocks/0/sets/0/id").stringValue(),
                        confirmed.at("/blocks/0/sets/1/id").stringValue())));

        JsonNode lines = done(athlete.get("/api/briefing")).at("/sections/sessions/items/0/deviations/items");
        assertThat(lines.valueStream()
                        .map(line -> line.path("planned").stringValue() + " → "
                                + line.path("actual").stringValue()))
                .containsExactly("60 s → 30 s", "5000 m → 3000 m");
    }

    @Test
    void whatAPercentageLacksIsSaid() {
        done(athlete.post("/api/goals", """
                {"name": "Squat 140", "start_date": "%s", "target": {"metric": "load", "exercise_name": "Back Squat",
                 "value": 140, "unit": "kg"}}
                """.formatted(LocalDate.parse(today()).minusDays(9))));
        done(athlete.post("/api/workouts", """
                {"date": "%s", "blocks": [{"sets": [{"exercise_name": "Back Squat", "reps": 5, "load": 100}]}]}
                """.formatted(today())));

        JsonNode briefing = done(athlete.get("/api/briefing?sections=goals"));
        assertThat(briefing.at("/sections/goals/items/0/percent").isNull()).isTrue();
        assertThat(briefing.path("missing").toString())
                .contains("“Squat 140” has no known start, so that there is no percentage.");
    }

    @Test
    void goalsThatAreNotShownCountAmongThoseThatNothingMeasures() {
        for (int i = 0; i < DAYS; i++) {
            done(athlete.post("/api/goals", "{\"name\": \"Enjoy it\"}"));
        }
        done(athlete.post("/api/goals", """
                {"name": "Squat", "target": {"metric": "load", "exercise_name": "Back Squat", "value": 140}}
                """));

        JsonNode briefing = done(athlete.get("/api/briefing?sections=goals"));
        assertThat(briefing.at("/sections/goals/more").asInt()).isEqualTo(3);
        assertThat(briefing.path("missing").valueStream())
                .extracting(each -> each.path("message").stringValue())
                .containsExactly(
                        "“Enjoy it” (and 9 more) names nothing that can be measured.",
                        "How far goals after the 8 nearest are was not looked at: 1.");
    }

    /// One figure for one thing, wherever it is shown.
    @Test
    void theVolumeOfASessionIsThatOfTheWorkout() {
        JsonNode workout = done(athlete.post("/api/workouts", """
                {"date": "%s", "blocks": [
                  {"block_type": "warmup", "sets": [{"exercise_name": "Back Squat", "reps": 10, "load": 20}]},
                  {"sets": [{"exercise_name": "Back Squat", "reps": 5, "load": 60, "set_type": "warmup"},
                    {"exercise_name": "Back Squat", "reps": 5, "load": 100},
                    {"exercise_name": "Back Squat", "reps": 5}]}]}
                """.formatted(today())));

        JsonNode session = done(athlete.get("/api/briefing")).at("/sections/sessions/items/0");
        assertThat(session.path("volume_kg").decimalValue())
                .isEqualByComparingTo(workout.at("/totals/volume_kg").decimalValue())
                .isEqualByComparingTo("500");
        assertThat(session.path("volume_sets").intValue())
                .isEqualTo(workout.at("/totals/volume_sets").intValue())
                .isEqualTo(1);
        assertThat(session.path("sets").intValue())
                .isEqualTo(workout.at("/totals/sets").intValue())
                .isEqualTo(4);
    }

    @Test
    void whatWasResolvedOrHoldsNoMoreDoesNotComeBack() {
        String flag = id(athlete.post("/api/observations", """
                {"observation_type": "flag", "content": "Watch the elbow", "tags": ["elbow"]}
                """));
        done(athlete.post("/api/observations", """
                {"observation_type": "pattern", "content": "Flat on Mondays", "observed_on": "2026-01-01",
                 "expires_on": "2026-02-01"}
                """));
        assertThat(topics()).containsExactly("elbow");

        done(athlete.post("/api/observations/" + flag + "/resolve", "{\"resolution\": \"gone\"}"));
        assertThat(topics()).isEmpty();
    }

    private List<String> topics() {
        return done(athlete.get("/api/briefing?sections=notes"))
                .at("/sections/notes/topics")
                .valueStream()
                .map(each -> each.path("topic").stringValue())
                .toList();
    }

    /// Zeros stood for what could not be read.
    @Test
    void whatFailsInOneSectionFailsAsAWhole() {
        BriefingSection broken = new BriefingSection() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Object read(Question question) {
                throw new IllegalStateException("the table is gone");
            }
        };
        List<BriefingSection> sections = List.of(new ReadinessSection(), broken);

        assertThatThrownBy(() -> Briefing.read(sections, new UserId(UUID.randomUUID()), LocalDate.EPOCH))
                .hasMessage("the table is gone");
    }

    /// A plan of two squats of which the second was done with less.
    private JsonNode completed(String date) {
        JsonNode plan = plan(date, "100");
        String second = plan.at("/blocks/0/sets/1/id").stringValue();
        done(athlete.post("/api/plans/" + plan.path("id").stringValue() + "/complete", """
                {"deviations": [{"planned_set_id": "%s", "outcome": "done", "actual_load": 80}]}
                """.formatted(second)));
        return done(athlete.get("/api/plans/" + plan.path("id").stringValue() + "/deviations"))
                .at("/rows/1");
    }

    private JsonNode plan(String date, String load) {
        String squat = "{" + ConfirmedPlan.squat(5, load, "kg") + "}";
        JsonNode plan = done(athlete.post("/api/plans", """
                {"date": "%s", "name": "Lower A", "blocks": [{"block_type": "main", "sets": [%s, %s]}]}
                """.formatted(date, squat, squat)));
        return done(athlete.post("/api/plans/" + plan.path("id").stringValue() + "/confirm", "{}"));
    }

    private String today() {
        return done(athlete.get("/api/briefing?sections=body")).path("today").stringValue();
    }

    private static String id(TestClient.Answer answer) {
        return done(answer).path("id").stringValue();
    }
}
