package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.HEADER;
import static org.plumbline.exchange.ImportFixtures.SMALL_LOG;
import static org.plumbline.exchange.ImportFixtures.bringIn;
import static org.plumbline.exchange.ImportFixtures.bringInSmallLog;
import static org.plumbline.exchange.ImportFixtures.count;
import static org.plumbline.exchange.ImportFixtures.everything;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

class ImportTest {
    private final TestClient athlete = TestServer.signUp();

    @TestFactory
    Stream<DynamicTest> realExportComesInWholeOnceAndGoesAgain() {
        return ImportFixtures.withShared("strong-ios-comma-kg.csv", "86 workouts, 1,903 sets", file -> {
            var units = "?load_unit=kg&distance_unit=km";
            var before = everything(athlete, "changes", "feed_heads", "graph_relay");

            var preview = bringIn(athlete, units + "&dry_run=true", file);
            assertThat(preview.status()).isEqualTo(200);
            assertThat(everything(athlete, "changes", "feed_heads", "graph_relay"))
                    .isEqualTo(before);

            var first = bringIn(athlete, units, file);
            assertThat(first.status()).as(first.toString()).isEqualTo(201);
            assertThat(first.body().path("workouts").asInt()).isEqualTo(86);
            assertThat(first.body().path("sets").asInt()).isEqualTo(1903);
            assertThat(first.body().path("duplicates").asInt()).isZero();
            assertThat(first.body().path("errors")).isEmpty();
            for (String number : new String[] {"workouts", "sets", "duplicates", "errors", "exercises_to_review"}) {
                assertThat(preview.body().path(number))
                        .as(number)
                        .isEqualTo(first.body().path(number));
            }
            assertThat(ImportFixtures.tonnage(athlete)).isEqualByComparingTo("394186.0");

            var second = bringIn(athlete, units, file);
            assertThat(second.body().path("workouts").asInt()).isZero();
            assertThat(second.body().path("duplicates").asInt()).isEqualTo(86);
            assertThat(count(athlete, "workouts", "true")).isEqualTo(86);

            var undone = athlete.post("/api/imports/" + first.text("/import_id") + "/undo", null);
            assertThat(undone.body().path("workouts").asInt()).isEqualTo(86);
            assertThat(undone.body().path("sets").asInt()).isEqualTo(1903);
            assertThat(everything(athlete, "changes", "feed_heads", "graph_relay", "imports", "import_names"))
                    .isEqualTo(without(before, "imports", "import_names"));

            assertThat(bringIn(athlete, units, file).body().path("sets").asInt())
                    .isEqualTo(1903);
        });
    }

    @Test
    void aWorkoutThatIsStillToComeIsLeftOutAndNamed() {
        var file = HEADER
                + "2099-01-01 08:00:00,Later,30m,Squat,1,100,5,0,0,,,\n"
                + "2026-08-01 08:00:00,Early,30m,Squat,1,100,5,0,0,,,\n";

        for (String dry : new String[] {"&dry_run=true", ""}) {
            var answer = bringIn(athlete, "?load_unit=kg" + dry, file);

            assertThat(answer.body().path("workouts").asInt()).isEqualTo(1);
            assertThat(answer.body().path("error_count").asInt()).isEqualTo(1);
            assertThat(answer.body().path("errors").path(0).path("row").asInt()).isEqualTo(2);
            assertThat(answer.text("/errors/0/code")).isEqualTo("in_the_future");
        }
        assertThat(count(athlete, "workouts", "true")).isEqualTo(1);
    }

    @Test
    void whatIsNewIsCountedAndWhatNobodyKnowsIsListed() {
        var answer = bringIn(athlete, "?load_unit=kg", SMALL_LOG);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("dry_run").booleanValue()).isFalse();
        assertThat(answer.body().path("workouts").asInt()).isEqualTo(2);
        assertThat(answer.body().path("sets").asInt()).isEqualTo(5);
        assertThat(answer.text("/exercises_to_review/0/name")).isEqualTo("Flying Carpet");
        assertThat(answer.body().path("exercises_to_review")).hasSize(1);
        assertThat(count(athlete, "sets", "exercise_name = 'Bench Press (Barbell)' AND exercise_id IS NOT NULL"))
                .isEqualTo(2);
        assertThat(count(athlete, "sets", "exercise_name = 'Flying Carpet' AND exercise_id IS NULL"))
                .isEqualTo(1);
        assertThat(count(athlete, "sets", "set_type = 'warmup' AND extra ->> 'Set Order' = 'W'"))
                .isEqualTo(1);
        assertThat(count(athlete, "workouts", "source = 'imported' AND start_source = 'stated'"))
                .isEqualTo(2);
    }

    @Test
    void unitThatTheFileNeedsIsAskedForByName() {
        var answer = bringIn(athlete, "", SMALL_LOG);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/problems/0/path")).isEqualTo("/load_unit");
        assertThat(count(athlete, "imports", "true")).isZero();
    }

    @Test
    void everyWrongParameterIsNamed() {
        var answer = bringIn(athlete, "?load_unit=stone&format=hevy&colour=red", SMALL_LOG);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("path").asString()))
                .containsExactlyInAnyOrder("/load_unit", "/format", "/colour");
    }

    @Test
    void badRowsAreNamedAndTheOthersComeIn() {
        var file = SMALL_LOG + "2026-09-09 18:00:00,Legs,1h,Squat (Barbell),1,heavy,5,0,0,,,\n"
                + "2026-09-09 18:00:00,Legs,1h,Squat (Barbell),2,100,5,0,0,,,\n";

        var answer = bringIn(athlete, "?load_unit=kg", file);

        assertThat(answer.body().path("workouts").asInt()).isEqualTo(3);
        assertThat(answer.body().path("sets").asInt()).isEqualTo(6);
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.body().path("errors").path(0).path("row").asInt()).isEqualTo(7);
        assertThat(answer.text("/errors/0/code")).isEqualTo("not_a_number");
    }

    @Test
    void manyBadRowsAreCountedAndTheFirstAreNamed() {
        var file = new StringBuilder(SMALL_LOG);
        for (int i = 0; i < 300; i++) {
            file.append("2026-09-09 18:00:00,Legs,1h,Squat,1,heavy,5,0,0,,,\n");
        }

        var answer = bringIn(athlete, "?load_unit=kg", file.toString());

        assertThat(answer.body().path("errors")).hasSize(200);
        assertThat(answer.body().path("error_count").asInt()).isEqualTo(300);
    }

    @Test
    void dryRunLeavesNoTraceAndGivesTheSameNumbers() {
        var before = everything(athlete, "graph_relay");

        var preview =
                bringIn(athlete.withHeader("Idempotency-Key", "the same"), "?load_unit=kg&dry_run=true", SMALL_LOG);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().path("import_id").isNull()).isTrue();
        assertThat(preview.body().path("sets").asInt()).isEqualTo(5);
        assertThat(everything(athlete, "graph_relay")).isEqualTo(before);
        assertThat(bringIn(athlete.withHeader("Idempotency-Key", "the same"), "?load_unit=kg", SMALL_LOG)
                        .body()
                        .path("sets")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void sameRequestAgainGetsTheSameAnswer() {
        var keyed = athlete.withHeader("Idempotency-Key", "import of Monday");

        var first = bringIn(keyed, "?load_unit=kg", SMALL_LOG);

        assertThat(bringIn(keyed, "?load_unit=kg", SMALL_LOG).text()).isEqualTo(first.text());
        assertThat(bringIn(keyed, "?load_unit=lb", SMALL_LOG).status()).isEqualTo(409);
        assertThat(bringIn(keyed, "?load_unit=kg", SMALL_LOG + "\n").status()).isEqualTo(409);
        assertThat(count(athlete, "imports", "true")).isEqualTo(1);
    }

    @Test
    void sameFileFromManyHandsAtOnceIsOneSetOfWorkouts() {
        var imports = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> bringIn(athlete, "?load_unit=kg", SMALL_LOG)))
                .toList();

        var workouts = imports.stream()
                .map(CompletableFuture::join)
                .mapToInt(answer -> answer.body().path("workouts").asInt())
                .sum();

        assertThat(workouts).isEqualTo(2);
        assertThat(count(athlete, "workouts", "live")).isEqualTo(2);
        assertThat(count(athlete, "sets", "live")).isEqualTo(5);
    }

    @Test
    void sameWorkoutsInAnotherDialectAreKnownAgain() {
        bringInSmallLog(athlete);

        var answer =
                bringIn(athlete, "?load_unit=kg", SMALL_LOG.replace(',', ';').replace(".0;", ";"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body().path("workouts").asInt()).isZero();
        assertThat(answer.body().path("duplicates").asInt()).isEqualTo(2);
    }

    @Test
    void workoutThatWasDeletedIsNotThereAnyMore() {
        bringInSmallLog(athlete);
        var workout = athlete.get("/api/workouts").text("/items/0/id");
        assertThat(athlete.delete("/api/workouts/" + workout).status()).isEqualTo(204);

        var answer = bringIn(athlete, "?load_unit=kg", SMALL_LOG);

        assertThat(answer.body().path("workouts").asInt()).isEqualTo(1);
        assertThat(answer.body().path("duplicates").asInt()).isEqualTo(1);
    }

    @Test
    void timesAreThoseOfTheZoneThatWasSaid() {
        bringIn(athlete, "?load_unit=kg&time_zone=America/New_York", SMALL_LOG);

        assertThat(count(
                        athlete,
                        "workouts",
                        "start_time = '2026-09-07T22:00:00Z' AND local_date = '2026-09-07'"
                                + " AND time_zone = 'America/New_York'"))
                .isEqualTo(1);
    }

    @Test
    void timesAreThoseOfTheAthleteUnlessSaid() {
        bringInSmallLog(athlete);

        assertThat(count(athlete, "workouts", "start_time = '2026-09-07T16:00:00Z' AND time_zone = 'Europe/Berlin'"))
                .isEqualTo(1);
    }

    @Test
    void fileIsReadAlsoWhenItIsSentAsAForm() {
        var answer = athlete.withHeader("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/imports?load_unit=kg", SMALL_LOG);

        assertThat(answer.body().path("sets").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsNoLogIsRefused() {
        assertThat(bringIn(athlete, "", "Artist,Album\nCan,Tago Mago\n").text("/problems/0/code"))
                .isEqualTo("unknown_format");
        assertThat(bringIn(athlete, "", "").status()).isEqualTo(422);
        assertThat(bringIn(athlete, "", HEADER).body().path("workouts").asInt()).isZero();
    }

    @Test
    void importOfSomebodyElseDoesNotExist() {
        var id = bringInSmallLog(athlete);
        var other = TestServer.signUp();

        assertThat(other.get("/api/imports/" + id).status()).isEqualTo(404);
        assertThat(other.put("/api/imports/" + id + "/mapping", "{nonsense").status())
                .isEqualTo(404);
        assertThat(other.post("/api/imports/" + id + "/undo", null).status()).isEqualTo(404);
        assertThat(athlete.get("/api/imports/no-id").status()).isEqualTo(404);
    }

    @Test
    void importsAreListedNewestFirstPartByPart() {
        var first = bringInSmallLog(athlete);
        var second = bringInSmallLog(athlete);

        var page = athlete.get("/api/imports?limit=1");
        var rest = athlete.get("/api/imports?limit=1&cursor=" + page.text("/next_cursor"));

        assertThat(page.text("/items/0/import_id")).isEqualTo(second);
        assertThat(rest.text("/items/0/import_id")).isEqualTo(first);
        assertThat(rest.body().path("next_cursor").isNull()).isTrue();
    }

    private static Map<String, String> without(Map<String, String> all, String... tables) {
        var rest = new TreeMap<>(all);
        List.of(tables).forEach(rest::remove);
        return rest;
    }
}
