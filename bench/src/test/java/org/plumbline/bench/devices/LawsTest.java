package org.plumbline.bench.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// A proof that could not fail would prove nothing.
class LawsTest {
    private final Truth truth = new Truth();

    @Test
    void the_laws_are_content_with_what_is_right() {
        logged("a", 5);
        assertThat(broken(workout(set("a", 5)))).isEmpty();
    }

    @Test
    void the_laws_see_a_lost_set() {
        logged("a", 5);
        assertThat(broken(workout())).singleElement().asString().contains("is lost");
    }

    @Test
    void a_set_of_a_workout_that_was_taken_back_is_not_lost() {
        logged("a", 5);
        assertThat(new Laws(truth, List.of(Map.of(), Map.of())).broken(List.of(workout(set("a", 5)))))
                .isEmpty();
    }

    @Test
    void the_laws_see_a_doubled_set() {
        logged("a", 5);
        assertThat(broken(workout(set("a", 5), set("a", 5))))
                .singleElement()
                .asString()
                .contains("there twice");
    }

    @Test
    void the_laws_see_an_edit_that_did_not_survive() {
        logged("a", 5);
        truth.made("p", new Truth.Act("patchSet", "a", Map.of("reps", 6)));
        truth.heard(List.of(List.of(applied("p"))));
        assertThat(broken(workout(set("a", 6)))).isEmpty();
        assertThat(broken(workout(set("a", 5)))).singleElement().asString().contains("should be one of [6]");
    }

    @Test
    void the_laws_see_devices_that_differ() {
        var laws = new Laws(truth, List.of(Map.of("workout w", workout()), Map.of()));
        assertThat(laws.broken(List.of())).singleElement().asString().contains("differ in [workout w]");
    }

    @Test
    void the_laws_see_an_answer_that_changes_when_it_is_asked_for_again() {
        logged("a", 5);
        truth.heard(List.of(List.of(Json.parse("""
                {"id": "log a", "status": "conflict", "body": null}
                """))));
        assertThat(broken(workout(set("a", 5)))).singleElement().asString().contains("instead of");
    }

    private List<String> broken(JsonNode workout) {
        var mirror = Map.of("workout w", workout);
        return new Laws(truth, List.of(mirror, mirror)).broken(List.of());
    }

    private void logged(String set, int reps) {
        truth.made("log " + set, new Truth.Act("logSet", set, Map.of("reps", reps)));
        truth.heard(List.of(List.of(applied("log " + set))));
    }

    private static JsonNode applied(String command) {
        return Json.tree(Map.of("id", command, "status", "applied", "body", Map.of()));
    }

    private static JsonNode workout(String... sets) {
        return Json.parse("{\"blocks\": [{\"sets\": [" + String.join(", ", sets) + "]}]}");
    }

    private static String set(String id, int reps) {
        return "{\"id\": \"%s\", \"reps\": %d, \"planned_set_id\": null}".formatted(id, reps);
    }
}
