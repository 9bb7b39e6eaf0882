package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Devices whose clocks are wrong: what was done is kept, whatever they say about when.
class WrongClocksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClient athlete = TestServer.signUp();
    private final TestDevice phone = new TestDevice(athlete);
    private final String workout = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(longs = {1, 24, 24 * 400, -1, -24 * 400})
    void aWorkoutWithoutAPlanIsKeptWithItsSetsAndEnds(long hours) {
        phone.does("logWorkout", Map.of(), Map.of("id", workout, "start_time", at(hours), "blocks", List.of()));
        phone.does("logSet", Map.of("id", workout), Map.of("exercise_name", "Back Squat", "reps", 5));
        phone.does("finishWorkout", Map.of("id", workout), Map.of("end_time", at(hours + 1)));

        assertThat(phone.push()).extracting(WrongClocksTest::status).containsOnly("applied");
        JsonNode kept = done(athlete.get("/api/workouts/" + workout));
        assertThat(kept.path("status").stringValue()).isEqualTo("finished");
        assertThat(kept.at("/blocks/0/sets/0/reps").intValue()).isEqualTo(5);
        assertThat(Instant.parse(kept.path("start_time").stringValue()))
                .isBefore(Instant.now().plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 24, -1, -24 * 400})
    void aWorkoutOfAnotherDeviceIsEndedByIt(long hours) {
        done(athlete.post("/api/workouts", Map.of("id", workout, "start_time", at(0), "blocks", List.of())));

        JsonNode ended = phone.now("finishWorkout", Map.of("id", workout), Map.of("end_time", at(hours)));

        assertThat(status(ended)).isEqualTo("applied");
        assertThat(ended.at("/body/status").stringValue()).isEqualTo("finished");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 24, -1})
    void aPlanIsCompletedByItAndTakesAsLongAsItTook(long hours) {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));

        JsonNode completed = phone.now(
                "completePlan",
                Map.of("id", plan.id()),
                Map.of("id", workout, "start_time", at(hours - 1), "end_time", at(hours)));

        assertThat(status(completed)).isEqualTo("applied");
        JsonNode kept = done(athlete.get("/api/workouts/" + workout));
        assertThat(kept.path("duration_minutes").intValue()).isEqualTo(60);
        assertThat(Instant.parse(kept.path("end_time").stringValue()))
                .isBefore(Instant.now().plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T10:00:00+17:00",
                "9999-12-31T23:59:59-18:00",
                "0001-01-01T00:00:00+18:00",
                "-0004-01-01T00:00:00Z",
                "yesterday"
            })
    void whenADeviceSaysThatItWasIsNoReasonToFail(String madeAt) {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        phone.does("logWorkout", Map.of(), Map.of("date", "2025-03-10"));
        phone.does("skipPlan", Map.of("id", plan.id()), Map.of(), TestDevice.atVersion(1));

        assertThat(phone.pushedAs(madeAt).path("results").valueStream().map(WrongClocksTest::status))
                .containsExactly("applied", "conflict");
    }

    @Test
    void whoIsAskedDirectlyIsRefusedWhatCannotBe() {
        assertThat(athlete.post("/api/workouts", Map.of("start_time", at(1), "blocks", List.of()))
                        .text("/problems/0/code"))
                .isEqualTo("in_the_future");
    }

    private static String at(long hours) {
        return Instant.now()
                .plus(HOUR.multipliedBy(hours))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String status(JsonNode result) {
        return result.path("status").stringValue();
    }
}
