package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.Report;
import org.plumbline.platform.json.Json;

class PhoneTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_tap_that_was_shown_before_it_was_durable_breaks_the_claim() throws Exception {
        assertThat(taps("""
                {"runs": 1, "workouts": 156, "taps": [{"slowdown": 4,
                  "app": [{"held": 20.0, "durable": 12.0, "shown": 31.5}, {"held": 20.0, "durable": 40.0, "shown": 30.0}],
                  "bare": [{"held": 20.0, "durable": 5.0, "shown": 20.0}]}]}
                """)).isFalse();
        assertThat(said.toString(UTF_8)).containsPattern("before they were durable +\\| 1.00 .*DOES NOT HOLD");
    }

    @Test
    void taps_that_are_kept_and_shown_in_time_hold() throws Exception {
        assertThat(taps("""
                {"runs": 1, "workouts": 156, "taps": [{"slowdown": 4,
                  "app": [{"held": 20.0, "durable": 12.0, "shown": 31.5}, {"held": 20.0, "durable": 14.0, "shown": 39.0}],
                  "bare": [{"held": 20.0, "durable": 5.0, "shown": 20.0}]}]}
                """)).isTrue();
        assertThat(said.toString(UTF_8)).containsPattern("\\| Log +\\| 4× +\\| 20 ms +\\| 12 ms +\\| 32 ms +\\| 39 ms");
    }

    @Test
    void a_tap_that_a_slow_phone_does_not_answer_at_once_breaks_the_claim() throws Exception {
        assertThat(taps("""
                {"runs": 1, "workouts": 156, "taps": [{"slowdown": 4,
                  "app": [{"held": 0.1, "durable": 12.0, "shown": 100.5}],
                  "bare": [{"held": 0.1, "durable": 5.0, "shown": 20.0}]}]}
                """)).isFalse();
        assertThat(said.toString(UTF_8)).containsPattern("slowed down 4×, p95 +\\| 101 ms .*DOES NOT HOLD");
    }

    @Test
    void a_tap_that_takes_longer_than_fifty_milliseconds_breaks_the_claim() throws Exception {
        assertThat(taps("""
                {"runs": 1, "workouts": 156, "taps": [{"slowdown": 1,
                  "app": [{"held": 0.1, "durable": 12.0, "shown": 50.5}],
                  "bare": [{"held": 0.1, "durable": 5.0, "shown": 45.0}]}]}
                """)).isFalse();
    }

    private boolean taps(String measured) throws Exception {
        try (var report = Report.of(folder, new Web(), new PrintStream(said, true, UTF_8))) {
            var claims = new Claims();
            Phone.taps(Json.parse(measured), report, claims);
            return claims.judge(report);
        }
    }
}
