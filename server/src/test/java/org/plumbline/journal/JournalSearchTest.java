package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

class JournalSearchTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void whatWasSaidAboutDeadliftsAfterBadSleepIsOneCall() {
        String deadlift = athlete.get("/api/exercises?query=deadlift&limit=1").text("/items/0/id");
        String workout = athlete.post("/api/workouts", """
                {"date": "2026-11-20", "duration_minutes": 50, "blocks": [{"sets": [
                  {"exercise_id": "%s", "reps": 5, "load": 100, "load_unit": "kg"}]}]}
                """.formatted(deadlift)).text("/blocks/0/sets/0/id");
        String aboutTheSet = said("Slept badly, everything was slow", "set", workout);
        String aboutTheExercise = said("Bad sleep again, grip gave out", "exercise", deadlift);
        String inWords = said("Deadlifts after bad sleep never work for me");
        said("Deadlifts flew today", "exercise", deadlift);
        said("Bad sleep, skipped the run");

        assertThat(found("query=bad sleep&target_type=exercise&target_id=" + deadlift))
                .containsExactlyInAnyOrder(aboutTheSet, aboutTheExercise);
        assertThat(found("query=deadlifts bad sleep"))
                .as("by words and by the names of what entries are about")
                .containsExactlyInAnyOrder(aboutTheSet, aboutTheExercise, inWords);
    }

    @Test
    void wordsAreFoundInAnyFormAndInAnyLanguage() {
        String english = said("I was sleeping badly and felt tired while running");
        String german = said("Das linke Knie schmerzt beim Kreuzheben");
        assertThat(found("query=slept")).containsExactly(english);
        assertThat(found("query=feel run")).containsExactly(english);
        assertThat(found("query=ran")).containsExactly(english);
        assertThat(found("query=knie")).containsExactly(german);
        assertThat(found("query=KREUZHEBEN")).containsExactly(german);
        assertThat(found("query=swim")).isEmpty();
    }

    @Test
    void aPhraseAnAlternativeAndAnExclusionAreUnderstood() {
        String left = said("Left knee hurts");
        String right = said("Right knee clicks, left hip is fine");
        assertThat(found("query=\"left knee\"")).containsExactly(left);
        assertThat(found("query=hurts or clicks")).containsExactlyInAnyOrder(left, right);
        assertThat(found("query=knees -hip")).containsExactly(left);
    }

    @Test
    void summaryAndTagsAreSearchedAsWell() {
        String entry = athlete.post(
                        "/api/journal",
                        "{\"entry_type\": \"nutrition\", \"raw_text\": \"Three eggs\", \"summary\": \"Light breakfast\", \"tags\": [\"Fasted session\"]}")
                .text("/id");
        assertThat(found("query=breakfasts")).containsExactly(entry);
        assertThat(found("query=fasted eggs")).containsExactly(entry);
        athlete.patch("/api/journal/" + entry, "{\"summary\": null}");
        assertThat(found("query=breakfast")).isEmpty();
    }

    @Test
    void whatIsSaidOfAWorkoutIsFoundByWhatWasDoneInIt() {
        String workout = athlete.post("/api/workouts", """
                {"date": "2025-11-03", "duration_minutes": 50, "blocks": [{"sets": [
                  {"exercise_name": "Deadlift", "reps": 5}]}]}
                """).text("/id");
        String entry = said("After bad sleep everything was heavy", "workout", workout);
        said("Bad sleep again");

        assertThat(found("query=deadlifts bad sleep")).containsExactly(entry);
    }

    @Test
    void oddWordsBreakNothing() {
        said("Something");
        for (String odd : List.of("the", "' OR 1=1 --", "\"", "-", "!!", "a & b | !c", ":*", "\\", "x".repeat(200))) {
            assertThat(athlete.get("/api/journal?query=" + encoded(odd)).status())
                    .as(odd)
                    .isEqualTo(200);
        }
        assertThat(athlete.get("/api/journal?query=" + "x".repeat(201)).text("/problems/0/path"))
                .isEqualTo("/query");
    }

    private String said(String text) {
        return athlete.post("/api/journal", "{\"entry_type\": \"observation\", \"raw_text\": \"%s\"}".formatted(text))
                .text("/id");
    }

    private String said(String text, String type, String target) {
        return athlete.post("/api/journal", """
                        {"entry_type": "observation", "raw_text": "%s",
                         "links": [{"target_type": "%s", "target_id": "%s"}]}
                        """.formatted(text, type, target)).text("/id");
    }

    private List<String> found(String query) {
        int value = query.indexOf('=') + 1;
        int end = query.indexOf('&') < 0 ? query.length() : query.indexOf('&');
        return athlete.get("/api/journal?" + query.substring(0, value) + encoded(query.substring(value, end))
                        + query.substring(end))
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
