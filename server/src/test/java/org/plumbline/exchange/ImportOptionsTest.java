package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.exchange.log.LogChoices;
import org.plumbline.platform.Issue;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

class ImportOptionsTest {
    private final List<Issue> problems = new ArrayList<>();

    @Test
    void nothingSaidLeavesEverythingOpen() {
        assertThat(read(Map.of())).isEqualTo(new ImportOptions(null, LogChoices.NONE, null, false));
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsSaidIsTaken() {
        var options = read(Map.of(
                "format", "strong",
                "load_unit", "lb",
                "distance_unit", "mi",
                "time_zone", "America/New_York",
                "dry_run", "true"));

        assertThat(options)
                .isEqualTo(new ImportOptions(
                        ImportFormat.STRONG,
                        LogChoices.NONE.withLoadUnit(LoadUnit.LB).withDistanceUnit(DistanceUnit.MI),
                        ZoneId.of("America/New_York"),
                        true));
        assertThat(options.kept(ZoneId.of("America/New_York")))
                .containsExactly(
                        Map.entry("load_unit", "lb"),
                        Map.entry("distance_unit", "mi"),
                        Map.entry("time_zone", "America/New_York"));
    }

    @Test
    void everyWordThatIsNotUnderstoodIsNamedAtOnce() {
        read(Map.of(
                "format", "hevy",
                "load_unit", "stone",
                "distance_unit", "ft",
                "date_order", "year_first",
                "time_zone", "Mars/Olympus",
                "dry_run", "maybe"));

        assertThat(problems)
                .extracting(Issue::path)
                .containsExactlyInAnyOrder(
                        "/format", "/load_unit", "/distance_unit", "/date_order", "/time_zone", "/dry_run");
    }

    @Test
    void formatIsFoundFromTheFirstCharacterOfTheFile() {
        assertThat(ImportFormat.of(bytes("\n  [{\"name\": \"Squat\"}]"))).isEqualTo(ImportFormat.FREE_EXERCISE_DB);
        assertThat(ImportFormat.of(bytes("Date,Workout Name"))).isEqualTo(ImportFormat.STRONG);
        assertThat(ImportFormat.of(bytes("\uFEFFDate;Workout"))).isEqualTo(ImportFormat.STRONG);
        assertThat(ImportFormat.of(new byte[0])).isEqualTo(ImportFormat.STRONG);
    }

    private ImportOptions read(Map<String, String> parameters) {
        return ImportOptions.read(
                parameters::get, (name, code, message) -> problems.add(new Issue("/" + name, code, message)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
