package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Links: checked, once, removable, read from both ends, and kept when their target goes.
class JournalLinkTest {
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final TestClient athlete = TestServer.signUp();
    private ConfirmedPlan plan = new ConfirmedPlan(athlete, "", List.of());
    private String workout = "";
    private String set = "";
    private String entry = "";

    @BeforeEach
    void aPlanWasPerformedAndAnEntryWritten() {
        plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"), ConfirmedPlan.plank(60));
        plan.performed("\"actual_load\": 185");
        JsonNode row = plan.row(0);
        workout = row.path("workout_id").stringValue();
        set = row.path("set_id").stringValue();
        entry = athlete.post("/api/journal", "{\"entry_type\": \"feedback\", \"raw_text\": \"Knee\"}")
                .text("/id");
    }

    @Test
    void aLinkSaysWhatItsTargetIs() {
        Answer link = link("set", set, "EXPLAINS");

        assertThat(link.status()).as(link.text()).isEqualTo(201);
        assertThat(link.text("/journal_entry_id")).isEqualTo(entry);
        assertThat(link.text("/name")).isEqualTo("Back Squat");
        assertThat(link.text("/date")).isEqualTo(ConfirmedPlan.DAY);
        assertThat(link.header("ETag")).isEqualTo("\"2\"");
        assertThat(athlete.get("/api/journal/" + entry).body().path("links")).hasSize(1);
        assertThat(athlete.get("/api/journal/" + entry).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void theRelationshipIsTheUsualOneWhereNoneIsSaid() {
        String squat = plan.row(0).path("exercise_id").stringValue();

        assertThat(link("workout", workout, null).text("/relationship")).isEqualTo("EXPLAINS");
        assertThat(link("planned_set", plan.sets().getFirst(), null).text("/relationship"))
                .isEqualTo("EXPLAINS");
        assertThat(link("plan", plan.id(), null).text("/relationship")).isEqualTo("AFFECTS");
        assertThat(link("exercise", squat, null).text("/relationship")).isEqualTo("RELATED_TO");
        assertThat(link("exercise", squat, "EXPLAINS").text("/problems/0/path")).isEqualTo("/relationship");
        assertThat(link("workout", workout, "DETACH DELETE").text("/problems/0/path"))
                .isEqualTo("/relationship");
    }

    @Test
    void anInjuryIsCalledWhatItIsCalledNow() {
        String knee = athlete.post("/api/injuries", "{\"name\": \"Left knee\"}").text("/id");
        assertThat(link("injury", knee, null).text("/name")).isEqualTo("Left knee");
        assertThat(athlete.put("/api/injuries/" + knee, "{\"name\": \"Left patella\"}")
                        .status())
                .isEqualTo(200);
        assertThat(athlete.get("/api/journal/" + entry).text("/links/0/name")).isEqualTo("Left patella");
        assertThat(about("injury", knee)).containsExactly(entry);
        assertThat(athlete.get("/api/journal?query=left%20knee").body().path("items"))
                .as("by the name that it had when the link was made")
                .hasSize(1);
        athlete.delete("/api/injuries/" + knee);
        assertThat(athlete.get("/api/journal/" + entry).text("/links/0/name")).isEqualTo("Left knee");
        assertThat(athlete.get("/api/journal/" + entry)
                        .body()
                        .at("/links/0/gone")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void theSameLinkAgainIsTheLinkThatIsThere() {
        Answer first = link("workout", workout, "EXPLAINS");
        Answer again = link("workout", workout, "EXPLAINS");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.header("ETag")).as("nothing changed").isEqualTo(first.header("ETag"));
        assertThat(link("workout", workout, "FEEDBACK").status()).isEqualTo(201);
        assertThat(athlete.get("/api/journal/" + entry).body().path("links")).hasSize(2);
    }

    /// Such a link once failed without a word.
    @Test
    void aRelationshipIsAWordOfTheListAndNeverPartOfAQuestion() {
        for (String said : List.of("explains", "CAUSES", "EXPLAINS]->() DETACH DELETE (n)//", "")) {
            Answer refused = link("workout", workout, said);
            assertThat(refused.status()).as(said).isEqualTo(422);
            assertThat(refused.text("/problems/0/path")).isEqualTo("/relationship");
        }
    }

    @Test
    void anUnknownTargetIsNamed() {
        TestClient other = TestServer.signUp();
        String theirs = ConfirmedPlan.of(other, ConfirmedPlan.plank(30)).id();
        for (String type :
                List.of("workout", "set", "planned_set", "plan", "injury", "constraint", "goal", "exercise")) {
            for (String id : List.of(theirs, UUID.randomUUID().toString(), NIL)) {
                Answer answer = link(type, id, null);
                assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                assertThat(answer.text("/problems/0/path")).isEqualTo("/target_id");
                assertThat(answer.text("/problems/0/code")).isEqualTo("unknown_target");
                assertThat(answer.text("/problems/0/message"))
                        .contains(type.replace('_', ' '))
                        .contains(id);
            }
        }
        assertThat(athlete.get("/api/journal/" + entry).body().path("links")).isEmpty();
    }

    /// Such a link was once left out without a word.
    @Test
    void theNilIdIsAnUnknownTargetLikeAnyOther() {
        Answer refused = athlete.post("/api/journal", """
                {"entry_type": "feedback", "raw_text": "Knee", "links": [
                  {"target_type": "workout", "target_id": "%s"}, {"target_type": "exercise", "target_id": "%s"},
                  {"target_type": "workout"}]}
                """.formatted(NIL, NIL));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("path").stringValue() + " "
                                + problem.path("code").stringValue()))
                .containsExactlyInAnyOrder(
                        "/links/0/target_id unknown_target",
                        "/links/1/target_id unknown_target",
                        "/links/2/target_id required");
    }

    /// Links that document or give feedback could once be made and never be read.
    @Test
    void aLinkIsReadFromBothEndsWhateverItSays() {
        link("set", set, "FEEDBACK");
        assertThat(about("set", set)).containsExactly(entry);
        assertThat(about("workout", workout)).as("the set is in it").containsExactly(entry);
        assertThat(about("plan", plan.id())).as("the workout executed it").containsExactly(entry);
        assertThat(about("exercise", plan.row(0).path("exercise_id").stringValue()))
                .containsExactly(entry);
        assertThat(about("exercise", plan.row(1).path("exercise_id").stringValue()))
                .isEmpty();

        link("planned_set", plan.sets().getFirst(), "DOCUMENTS");
        assertThat(about("plan", plan.id())).containsExactly(entry);
        assertThat(athlete.get("/api/journal?target_id=" + plan.sets().getFirst())
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(athlete.get("/api/journal?target_type=goal").body().path("items"))
                .isEmpty();
    }

    @Test
    void aLinkIsRemovedAndTheEntryStays() {
        String path = "/api/journal/" + entry + "/links/"
                + link("workout", workout, null).text("/id");
        assertThat(athlete.withHeader("If-Match", "\"1\"").delete(path).status())
                .isEqualTo(412);
        assertThat(athlete.delete(path).status()).isEqualTo(204);
        assertThat(athlete.delete(path).status()).isEqualTo(404);
        assertThat(about("workout", workout)).isEmpty();
        assertThat(athlete.get("/api/journal/" + entry).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void whenTheTargetGoesTheEntryKeepsItsWordAndSaysThatItIsGone() {
        link("set", set, null);
        link("workout", workout, null);
        link("plan", plan.id(), null);

        assertThat(athlete.post(plan.path("/reopen"), "{}").status()).isEqualTo(200);

        JsonNode links = athlete.get("/api/journal/" + entry).body().path("links");
        assertThat(links).hasSize(3);
        assertThat(links.get(0).path("gone").booleanValue()).isTrue();
        assertThat(links.get(0).path("name").stringValue()).isEqualTo("Back Squat");
        assertThat(links.get(1).path("gone").booleanValue()).isTrue();
        assertThat(links.get(2).path("gone").booleanValue()).isFalse();
        assertThat(link("workout", workout, "FEEDBACK").status())
                .as("a new link to what is gone")
                .isEqualTo(422);
        assertThat(link("workout", workout, null).status())
                .as("the link that is there")
                .isEqualTo(200);
    }

    /// A deleted workout once took what was said of its sets away from the plan.
    @Test
    void whatIsSaidOfASetIsFoundFromThePlanAndItsPartsAlsoWhenTheWorkoutIsGone() {
        link("set", set, null);
        assertThat(foundFromEachOf()).containsOnly(List.of(entry));

        assertThat(athlete.delete("/api/workouts/" + workout).status()).isEqualTo(204);

        assertThat(foundFromEachOf()).containsOnly(List.of(entry));
    }

    /// With its kind said, and without.
    private List<List<String>> foundFromEachOf() {
        var things = Map.of(
                "plan",
                plan.id(),
                "workout",
                workout,
                "set",
                set,
                "planned_set",
                plan.sets().getFirst());
        return things.entrySet().stream()
                .flatMap(thing -> Stream.of(
                        about(thing.getKey(), thing.getValue()),
                        ids(athlete.get("/api/journal?target_id=" + thing.getValue()))))
                .toList();
    }

    @Test
    void anEntryTakesItsLinksWithIt() {
        link("workout", workout, null);
        athlete.delete("/api/journal/" + entry);
        assertThat(about("workout", workout)).isEmpty();
        assertThat(athlete.get("/api/export").body().path("journal")).isEmpty();
    }

    @Test
    void aLinkIsMadeOnceUnderItsId() {
        String body = "{\"id\": \"%s\", \"target_type\": \"workout\", \"target_id\": \"%s\"}"
                .formatted(UUID.randomUUID(), workout);
        Answer first = athlete.post("/api/journal/" + entry + "/links", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(athlete.post("/api/journal/" + entry + "/links", body).body())
                .isEqualTo(first.body());
    }

    @Test
    void twoLinksOfOneRequestHaveNoIdInCommon() {
        UUID id = UUID.randomUUID();
        Answer refused = athlete.post("/api/journal", """
                {"entry_type": "feedback", "raw_text": "Knee", "links": [
                  {"id": "%s", "target_type": "workout", "target_id": "%s"},
                  {"id": "%s", "target_type": "set", "target_id": "%s"}]}
                """.formatted(id, workout, id, set));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/path")).isEqualTo("/links/1/id");
        assertThat(refused.text("/problems/0/code")).isEqualTo("repeated");
    }

    private Answer link(String type, String target, @Nullable String relationship) {
        String said = relationship == null ? "" : ", \"relationship\": \"" + relationship + "\"";
        return athlete.post(
                "/api/journal/" + entry + "/links",
                "{\"target_type\": \"%s\", \"target_id\": \"%s\"%s}".formatted(type, target, said));
    }

    private List<String> about(String type, String target) {
        return ids(athlete.get("/api/journal?target_type=" + type + "&target_id=" + target));
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }
}
