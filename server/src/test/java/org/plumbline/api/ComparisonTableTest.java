package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.api.Things.done;
import static org.plumbline.api.Things.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Performs every row of the table in docs/comparison.md and compares what the earlier definitions and ours make of it
/// with what the table says.
class ComparisonTableTest {
    private static final TestClient ATHLETE = TestServer.signUp();
    private static final EarlierViews VIEWS = new EarlierViews(ATHLETE.userId());
    private static final JsonNode CASES = cases();

    /// A row of the table: its number and what the four say.
    record Row(String number, List<String> earlier, String ours) {}

    /// A row as it was performed: what the four made of it.
    record Made(List<String> earlier, String ours) {}

    static Stream<Row> rows() throws IOException {
        return Files.readString(Path.of("..", "docs", "comparison.md"))
                .lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\|"))
                .map(cell -> new Row(
                        cell[1].strip(), List.of(cell[4].strip(), cell[5].strip(), cell[6].strip()), cell[7].strip()));
    }

    @Test
    void everyCaseIsInTheTableAndTheOtherWayRound() throws IOException {
        assertThat(rows().map(Row::number).toList()).containsExactlyElementsOf(CASES.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTableIsRight(Row row) {
        JsonNode given = CASES.path(row.number());
        Made made;
        if (given.has("refused")) {
            made = refused(given.path("refused"));
        } else if (given.has("logged")) {
            made = logged(given.path("logged"));
        } else {
            made = planned(given);
        }
        assertThat(made).isEqualTo(new Made(row.earlier(), row.ours()));
    }

    private static Made planned(JsonNode given) {
        JsonNode filler = Json.parse("{\"exercise_name\": \"Plank\", \"prescribed_duration_s\": 30}");
        Map<String, Object> plan = Map.of(
                "date",
                Things.DAY,
                "blocks",
                List.of(Map.of(
                        "block_type",
                        "main",
                        "sets",
                        given.has("planned") ? List.of(filler, given.path("planned")) : List.of(filler))));
        String path = "/api/plans/" + text(done(ATHLETE.post("/api/plans", plan)), "/id");
        JsonNode confirmed = done(ATHLETE.post(path + "/confirm", null));
        JsonNode id = confirmed.at("/blocks/0/sets/1/id");
        if (given.has("said")) {
            ObjectNode said = ((ObjectNode) given.path("said").deepCopy()).set("planned_set_id", id);
            done(ATHLETE.post(path + "/complete", Map.of("date", Things.DAY, "deviations", List.of(said))));
        } else if (given.has("added")) {
            done(ATHLETE.post(
                    path + "/complete", Map.of("date", Things.DAY, "additional_sets", List.of(given.path("added")))));
        }
        return made(done(ATHLETE.get(path + "/deviations")), id);
    }

    private static Made logged(JsonNode set) {
        String path = "/api/workouts/" + text(done(ATHLETE.post("/api/workouts", workout(set))), "/id");
        return made(done(ATHLETE.get(path + "/deviations")), Json.parse("null"));
    }

    private static Made refused(JsonNode set) {
        var answer = ATHLETE.post("/api/workouts", workout(set));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/problems/0/path")).isEqualTo("/blocks/0/sets/0/planned_set_id");
        return new Made(
                VIEWS.of(
                        UUID.fromString(text(set, "/planned_set_id")),
                        set.has("reps") ? set.path("reps").intValue() : null,
                        set.has("load") ? set.path("load").decimalValue() : null),
                "refused");
    }

    private static Map<String, Object> workout(JsonNode set) {
        return Map.of("date", Things.DAY, "blocks", List.of(Map.of("sets", List.of(set))));
    }

    /// @param plannedSet the id of the planned set that the row is about, or null for a set that nobody planned
    private static Made made(JsonNode deviations, JsonNode plannedSet) {
        JsonNode wanted = plannedSet.isMissingNode() ? Json.parse("null") : plannedSet;
        JsonNode row = deviations
                .path("rows")
                .valueStream()
                .filter(each -> each.path("planned_set_id").equals(wanted))
                .findFirst()
                .orElseThrow();
        JsonNode performed = row.path("set_id");
        String ours = text(row, "/deviation_type");
        JsonNode known = performed.isNull() ? wanted : performed;
        assertThat(VIEWS.ours(UUID.fromString(known.stringValue())))
                .as("the view")
                .isEqualTo(ours);
        return new Made(
                performed.isNull()
                        ? List.of("no row", "no row", "no row")
                        : VIEWS.of(UUID.fromString(performed.stringValue())),
                ours);
    }

    private static JsonNode cases() {
        try (InputStream file =
                Objects.requireNonNull(ComparisonTableTest.class.getResourceAsStream("comparison-cases.json"))) {
            return Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
