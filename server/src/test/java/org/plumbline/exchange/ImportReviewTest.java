package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.HEADER;
import static org.plumbline.exchange.ImportFixtures.bringIn;
import static org.plumbline.exchange.ImportFixtures.bringInSmallLog;
import static org.plumbline.exchange.ImportFixtures.count;
import static org.plumbline.exchange.ImportFixtures.exercise;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

class ImportReviewTest {
    private static final String NEXT_LOG = HEADER + "2026-09-14 18:00:00,Push,1h,Flying Carpet,1,12,12,0,0,,,\n";

    private final TestClient athlete = TestServer.signUp();
    private final String id = bringInSmallLog(athlete);

    @Test
    void mappingNamesTheSetsOfThatImport() {
        var raise = exercise(athlete, "lateral raise");

        var answer = map(Map.of("name", "Flying Carpet", "exercise_id", raise));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("exercises_to_review")).isEmpty();
        assertThat(count(athlete, "sets", "exercise_name = 'Flying Carpet' AND exercise_id = '" + raise + "'"))
                .isEqualTo(1);
        assertThat(athlete.get("/api/imports/" + id)
                        .body()
                        .path("names")
                        .valueStream()
                        .filter(name -> name.path("name").asString().equals("Flying Carpet"))
                        .map(name -> name.path("match").asString()))
                .containsExactly("mapping");
    }

    @Test
    void mappingIsRememberedForWhatComesLater() {
        map(Map.of("name", "Flying Carpet", "exercise_id", exercise(athlete, "lateral raise")));

        assertThat(bringIn(athlete, "?load_unit=kg", NEXT_LOG).body().path("exercises_to_review"))
                .isEmpty();
        assertThat(exercise(athlete, "flying carpet")).isEqualTo(exercise(athlete, "lateral raise"));
    }

    @Test
    void nameThatWasTakenForSomethingElseCanBeCorrected() {
        var incline = exercise(athlete, "incline bench press");

        map(Map.of("name", "Bench Press (Barbell)", "exercise_id", incline));

        assertThat(count(
                        athlete, "sets", "exercise_name = 'Bench Press (Barbell)' AND exercise_id = '" + incline + "'"))
                .isEqualTo(2);
    }

    @Test
    void everyProblemIsNamedAndNothingIsMapped() {
        var answer = map(
                Map.of("name", "Magic Broom", "exercise_id", exercise(athlete, "plank")),
                Map.of("name", "Flying Carpet", "exercise_id", UUID.randomUUID()),
                Map.of("name", "Flying Carpet", "exercise_id", "broom"),
                Map.of("exercise_id", exercise(athlete, "plank")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .path("problems")
                        .valueStream()
                        .map(p ->
                                p.path("path").asString() + " " + p.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "/mappings/0/name unknown_name",
                        "/mappings/1/exercise_id unknown_exercise",
                        "/mappings/2/name repeated",
                        "/mappings/2/exercise_id type",
                        "/mappings/3/name required");
        assertThat(count(athlete, "user_exercise_aliases", "true")).isZero();
    }

    @Test
    void mappingOfAnOldStateIsRefused() {
        map(Map.of("name", "Flying Carpet", "exercise_id", exercise(athlete, "plank")));

        var late = athlete.withHeader("If-Match", "\"1\"")
                .put("/api/imports/" + id + "/mapping", Map.of("mappings", List.of()));

        assertThat(late.status()).isEqualTo(412);
    }

    private TestClient.Answer map(Map<?, ?>... mappings) {
        return athlete.put("/api/imports/" + id + "/mapping", Map.of("mappings", List.of(mappings)));
    }
}
