package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plumbline.catalog.CatalogueContext.anAthlete;
import static org.plumbline.catalog.CatalogueContext.bean;
import static org.plumbline.catalog.CatalogueContext.body;
import static org.plumbline.catalog.CatalogueContext.request;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

class ExerciseApiTest {
    private final ExerciseApi api = bean(ExerciseApi.class);
    private final Caller athlete = anAthlete();

    @Test
    void namesAreResolvedInThreeGroups() {
        JsonNode answer = body(api.resolve(request(athlete, "POST /api/exercises/resolve", """
                        {"names": ["RDL", "row", "banana", "RDL"]}
                        """)));

        JsonNode rdl = answer.required("resolved").get(0);
        assertThat(answer.required("resolved").size()).isEqualTo(1);
        assertThat(rdl.required("name").stringValue()).isEqualTo("RDL");
        assertThat(rdl.required("exercise_name").stringValue()).isEqualTo("Romanian Deadlift");
        assertThat(rdl.required("match").stringValue()).isEqualTo("abbreviation");
        assertThat(answer.required("ambiguous").get(0).required("name").stringValue())
                .isEqualTo("row");
        assertThat(answer.required("ambiguous").get(0).required("candidates").size())
                .isGreaterThan(1);
        assertThat(answer.required("unknown")).isEqualTo(Json.parse("[\"banana\"]"));
    }

    @Test
    void resolvingNothingIsInvalid() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> api.resolve(request(athlete, "POST /api/exercises/resolve", "{}")))
                .satisfies(refused ->
                        assertThat(refused.issues()).extracting(Issue::path).containsExactly("/names"));
    }

    @Test
    void aSharedExerciseShowsItsFacts() {
        JsonNode rdl = named("Romanian Deadlift");

        JsonNode answer = body(api.get(athlete, rdl.required("id").stringValue()));

        assertThat(answer).isEqualTo(rdl);
        assertThat(answer.required("own").booleanValue()).isFalse();
        assertThat(answer.required("pattern").stringValue()).isEqualTo("hinge");
        assertThat(answer.required("muscles").get(0))
                .isEqualTo(Json.parse("{\"muscle\": \"hamstrings\", \"role\": \"primary\"}"));
    }

    @Test
    void whatIsNoIdDoesNotExist() {
        for (String id : List.of("banana", "0190a000-0000-7000-8000-00000000bbbb")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> api.get(athlete, id))
                    .satisfies(
                            refused -> assertThat(refused.category().status()).isEqualTo(404));
        }
    }

    @Test
    void filtersNarrowTheList() {
        var wanted = new ExerciseSearch.Wanted(null, "hinge", "hamstrings", "dumbbell");

        assertThat(list(wanted))
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.equipment()).contains("dumbbell"))
                .extracting(ExerciseView::name)
                .contains("Dumbbell Romanian Deadlift")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(list(new ExerciseSearch.Wanted(null, "horizontal_push", null, "none")))
                .extracting(ExerciseView::name)
                .contains("Push-Up")
                .doesNotContain("Bench Press");
    }

    @Test
    void aTextPutsTheBestFitFirst() {
        assertThat(list(new ExerciseSearch.Wanted("bench press", null, null, null)))
                .extracting(ExerciseView::name)
                .startsWith("Bench Press")
                .contains("Dumbbell Bench Press");
    }

    private List<ExerciseView> list(ExerciseSearch.Wanted wanted) {
        return CatalogueContext.read(
                athlete, () -> new ArrayList<>(bean(ExerciseSearch.class).list(athlete.subject(), wanted)));
    }

    private JsonNode named(String name) {
        return Json.tree(list(new ExerciseSearch.Wanted(name, null, null, null)).getFirst());
    }
}
