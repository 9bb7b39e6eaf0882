package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What a plan asks for beside what was recently done.
class HistoryCheckTest {
    private final TestClient athlete = TestServer.signUp();
    private final LocalDate today =
            LocalDate.parse(done(athlete.get("/api/graph/gaps")).path("date").stringValue());

    @BeforeEach
    void deadliftsWereDone() {
        done(athlete.post("/api/workouts", PlanBodies.workout(today.minusDays(3), "Deadlift", 5, 245)));
    }

    @Test
    void aTopSetClearlyBelowWhatWasRecentlyDoneNeedsAWordWhy() {
        JsonNode regress = plan("Deadlift", 205, 5, null);
        assertThat(regress.at("/warnings/0/rule").stringValue()).isEqualTo("history");
        assertThat(regress.at("/warnings/0/severity").stringValue()).isEqualTo("warning");
        assertThat(regress.at("/warnings/0/inputs/ratio").decimalValue()).isLessThan(HistoryRules.CLEARLY_LESS);
        assertThat(regress.at("/warnings/0/message").stringValue()).contains("clearly less", "5 × 245", "say why");
        assertThat(plan("Deadlift", 205, 5, "back felt tired").path("warnings")).isEmpty();
        assertThat(plan("Deadlift", 245, 5, null).path("warnings")).isEmpty();
        assertThat(plan("Deadlift", 285, 5, null).at("/warnings/0/message").stringValue())
                .contains("clearly more");
        assertThat(plan("Back Squat", 20, 5, null).path("warnings"))
                .as("never done")
                .isEmpty();
        JsonNode confirmed =
                done(athlete.post("/api/plans/" + regress.path("id").stringValue() + "/confirm", null));
        assertThat(confirmed.path("warnings")).hasSize(1);
    }

    /// Beyond the formulas, or where as many as possible are asked for, the least that a set comes to is enough to say
    /// more, and too little to say less.
    @ParameterizedTest
    @CsvSource({
        "prescribed_reps: 20; prescribed_load: 315; load_unit: lb, 20 × 315 lb is clearly more than 5 × 245 lb",
        "prescribed_reps: 15; prescribed_load: 245; load_unit: lb, 15 × 245 lb is clearly more than",
        "prescribed_reps: 1; amrap: true; prescribed_load: 500; load_unit: lb, 1+ × 500 lb is clearly more than",
        "amrap: true; prescribed_load: 500; load_unit: lb, 1+ × 500 lb is clearly more than",
        "prescribed_reps: 5; percent_1rm: 50, 5 × 50 % of the maximum is clearly less than",
        "prescribed_reps: 20; prescribed_load: 95; load_unit: lb, 20 × 95 lb is not clearly more than",
        "prescribed_reps: 5; percent_1rm: 85, 5 × 85 % of the maximum is in line with",
        "duration_s: 30, Nothing that was recently done compares with Deadlift."
    })
    void everyTopSetIsComparedAsFarAsItCanBe(String set, String message) {
        var asked = new HashMap<String, Object>(Map.of("exercise_name", "Deadlift"));
        for (String field : set.split("; ", -1)) {
            String[] parts = field.split(": ", -1);
            asked.put(
                    parts[0].equals("duration_s") ? "prescribed_duration_s" : parts[0],
                    parts[1].matches("[0-9]+") ? Integer.valueOf(parts[1]) : parts[1].equals("true") ? true : parts[1]);
        }
        JsonNode plan = done(athlete.post(
                "/api/plans",
                Map.of(
                        "date",
                        today.toString(),
                        "blocks",
                        List.of(Map.of("block_type", "main", "sets", List.of(asked))))));

        JsonNode trace = done(athlete.get("/api/plans/" + plan.path("id").stringValue() + "/checks"));
        JsonNode history = trace.path("items")
                .valueStream()
                .filter(line -> line.path("rule").stringValue().equals("history"))
                .findFirst()
                .orElseThrow();
        assertThat(history.path("message").stringValue()).contains(message);
        assertThat(history.path("outcome").stringValue())
                .isEqualTo(message.contains(" clearly ") && !message.contains("not clearly") ? "warning" : "passed");
    }

    @Test
    void inADeloadLessNeedsNoWord() {
        JsonNode deload = done(athlete.post(
                "/api/training-blocks",
                body(
                        "name",
                        "Easy",
                        "phase",
                        "deload",
                        "modality",
                        "strength",
                        "start_date",
                        today.toString(),
                        "weeks",
                        1)));
        Map<String, Object> easy = PlanBodies.oneSet(today, "Deadlift", 150, 5, null);
        easy.put("training_block_id", deload.path("id").stringValue());
        assertThat(done(athlete.post("/api/plans", easy)).path("warnings")).isEmpty();
    }

    private JsonNode plan(String exercise, int load, int reps, @Nullable String notes) {
        return done(athlete.post("/api/plans", PlanBodies.oneSet(today, exercise, load, reps, notes)));
    }
}
