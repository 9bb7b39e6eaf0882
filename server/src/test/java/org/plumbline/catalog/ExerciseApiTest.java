package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

class ExerciseApiTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aNameThatCannotBeKeptIsToldWhatIsWrongWithIt() {
        Answer refused = athlete.post(
                "/api/exercises/resolve", "{\"names\": [\"\\u0000\", 7, \"%s\"]}".formatted("x".repeat(1_001)));
        assertThat(refused.body()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("message").stringValue()))
                .containsExactly(
                        "Must not contain a null character.", "Must be text.", "Must be at most 1000 characters.");
    }

    @Test
    void namesAreResolvedInThreeGroups() {
        Answer answer = athlete.post("/api/exercises/resolve", """
                {"names": ["RDL", "row", "banana", "RDL"]}
                """);

        assertThat(answer.body().required("resolved").size()).isEqualTo(1);
        assertThat(answer.text("/resolved/0/name")).isEqualTo("RDL");
        assertThat(answer.text("/resolved/0/exercise_name")).isEqualTo("Romanian Deadlift");
        assertThat(answer.text("/resolved/0/match")).isEqualTo("abbreviation");
        assertThat(answer.text("/ambiguous/0/name")).isEqualTo("row");
        assertThat(answer.body().at("/ambiguous/0/candidates").size()).isGreaterThan(1);
        assertThat(answer.body().required("unknown")).isEqualTo(Json.parse("[\"banana\"]"));
    }

    @Test
    void resolvingNothingIsInvalid() {
        Answer refused = athlete.post("/api/exercises/resolve", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/path")).isEqualTo("/names");
    }

    @Test
    void aSharedExerciseShowsItsFacts() {
        JsonNode found = athlete.get("/api/exercises?query=rdl").body().at("/items/0");

        Answer answer = athlete.get("/api/exercises/" + found.required("id").stringValue());

        assertThat(answer.body()).isEqualTo(found);
        assertThat(answer.text("/name")).isEqualTo("Romanian Deadlift");
        assertThat(answer.text("/pattern")).isEqualTo("hinge");
        assertThat(answer.body().at("/muscles/0"))
                .isEqualTo(Json.parse("{\"muscle\": \"hamstrings\", \"role\": \"primary\"}"));
        assertThat(answer.body().required("own").booleanValue()).isFalse();
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(athlete.get("/api/exercises/banana").status()).isEqualTo(404);
        assertThat(athlete.get("/api/exercises/0190a000-0000-7000-8000-00000000bbbb")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(names("?pattern=hinge&muscle=hamstrings&equipment=dumbbell"))
                .contains("Dumbbell Romanian Deadlift")
                .doesNotContain("Romanian Deadlift", "Dumbbell Bench Press")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(names("?pattern=horizontal_push&equipment=none"))
                .contains("Push-Up")
                .doesNotContain("Bench Press");
    }

    @Test
    void aTextPutsTheBestFitFirst() {
        assertThat(names("?query=bench%20press")).startsWith("Bench Press").contains("Dumbbell Bench Press");
    }

    @Test
    void aWordThatIsNotInTheVocabularyIsNamed() {
        Answer refused = athlete.get("/api/exercises?pattern=sideways&muscle=wing&equipment=broom&colour=red");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().required("problems").size()).isEqualTo(4);
    }

    @Test
    void thePagesOfTheListAreTheWholeList() {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = athlete.get("/api/exercises?limit=200" + cursor).body();
            page.required("items").forEach(item -> ids.add(item.required("id").stringValue()));
            JsonNode next = page.required("next_cursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(CatalogueFiles.read().exercises().size());
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private List<String> names(String query) {
        return athlete.get("/api/exercises" + query)
                .body()
                .required("items")
                .valueStream()
                .map(item -> item.required("name").stringValue())
                .toList();
    }
}
