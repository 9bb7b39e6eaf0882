package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// Logs for tests: the sample files beside the tests, and small ones written in place.
final class LogFixtures {
    static final String CLASSIC =
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
    static final LogChoices KG_AND_KM =
            LogChoices.NONE.withLoadUnit(LoadUnit.KG).withDistanceUnit(DistanceUnit.KM);

    private LogFixtures() {}

    static byte[] sample(String name) {
        try (var in = LogFixtures.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedLog log(byte[] file, LogChoices choices) {
        var reading = WorkoutLogs.read(file, choices);
        assertThat(reading).isInstanceOf(LogReading.Recognised.class);
        return ((LogReading.Recognised) reading).log();
    }

    static ImportedLog log(String text) {
        return log(text.getBytes(StandardCharsets.UTF_8), LogChoices.NONE);
    }

    /// Rows of one classic workout, each given as `Set Order,Weight,Reps,Distance,Seconds`.
    static ImportedLog classicRows(String... rows) {
        var text = new StringBuilder(CLASSIC);
        for (var row : rows) {
            text.append("2026-09-01 18:00:00,Any,1h,Any Lift,").append(row).append(",,,\n");
        }
        return log(text.toString());
    }

    static List<ImportedSet> sets(ImportedLog log) {
        return log.workouts().stream()
                .flatMap(workout -> workout.sets().stream())
                .toList();
    }
}
