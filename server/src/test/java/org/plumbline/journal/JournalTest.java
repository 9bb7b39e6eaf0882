package org.plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries: what was said is kept, what it is about is checked.
class JournalTest {
    private static final String SAID = """
            {"entry_date": "2026-11-20", "entry_type": "feedback", "category": "training", "severity": "notable",
             "raw_text": "Had to drop weight because knee was bothering me", "summary": "Knee, so less weight",
             "extracted": {"load_change_lb": -20.50, "joint": "knee"}, "tags": ["knee", "load"]}
            """;

    private final TestClient athlete = TestServer.signUp();

    @ParameterizedTest
    @ValueSource(strings = {"{\"c\": \"\\u0000\"}", "{\"\\u0000\": 1}", "{\"c\": [\"\\ud800\"]}"})
    void whatCannotBeKeptIsRefusedInsteadOfChanged(String extracted) {
        var answer = athlete.post(
                "/api/journal",
                "{\"entry_type\": \"mood\", \"raw_text\": \"x\", \"extracted\": %s}".formatted(extracted));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text("/problems/0/path")).isEqualTo("/extracted");
        assertThat(answer.text("/problems/0/code")).isEqualTo("unkeepable");
    }

    @Test
    void whatWasKeptBeforeItHadALimitStaysWhileOtherFieldsChange() {
        String id = athlete.post("/api/journal", SAID).text("/id");
        TestServer.shared().owner().sql("""
                        UPDATE journal_entries SET extracted = jsonb_build_object('long', repeat('x', 12000))
                        WHERE entry_id = ?::uuid
                        """).param(id).update();

        Answer changed = athlete.patch("/api/journal/" + id, Map.of("tags", List.of("sleep")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text("/extracted/long")).hasSize(12_000);

        Answer taken = athlete.patch("/api/journal/" + id, "{\"extracted\": null}");
        assertThat(taken.body().path("extracted")).isEmpty();
    }

    @Test
    void anEntryComesBackAsItWasSaidUnderOneId() {
        Answer made = athlete.post("/api/journal", SAID);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.text("/raw_text")).isEqualTo("Had to drop weight because knee was bothering me");
        assertThat(made.body().at("/extracted/load_change_lb").decimalValue()).hasToString("-20.50");
        assertThat(made.body().path("links")).isEmpty();
        assertThat(made.body().path("reviewed_at").isNull()).isTrue();
        assertThat(athlete.get("/api/journal/" + made.text("/id")).body()).isEqualTo(made.body());
        assertThat(athlete.get("/api/journal").body().at("/items/0")).isEqualTo(made.body());
    }

    @Test
    void whatIsLeftOutIsInfoAndToday() {
        Answer made = athlete.post("/api/journal", "{\"entry_type\": \"mood\", \"raw_text\": \"fine\"}");

        assertThat(made.text("/severity")).isEqualTo("info");
        assertThat(made.body().path("category").isNull()).isTrue();
        assertThat(made.text("/entry_date"))
                .isEqualTo(TestServer.shared()
                        .get(InstantSource.class)
                        .instant()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDate()
                        .toString());
    }

    @Test
    void theSameEntryAgainGetsTheSameAnswer() {
        String body = SAID.replaceFirst("\\{", "{\"id\": \"" + UUID.randomUUID() + "\",");
        Answer first = athlete.post("/api/journal", body);
        assertThat(athlete.post("/api/journal", body).body()).isEqualTo(first.body());
        assertThat(athlete.get("/api/journal").body().path("items")).hasSize(1);
        assertThat(athlete.post("/api/journal", body.replace("notable", "urgent"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everythingWrongIsNamedAtOnceAndNothingIsStored() {
        UUID nobodys = UUID.randomUUID();
        Answer answer = athlete.post("/api/journal", """
                {"entry_type": "gossip", "raw_text": " ", "severity": "huge", "colour": "red", "tags": ["a", ""],
                 "links": [{"target_type": "workout", "target_id": "%1$s"}, {"target_type": "moon", "target_id": 5},
                           {"target_type": "goal", "target_id": "%1$s", "relationship": "EXPLAINS"}]}
                """.formatted(nobodys));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(paths(answer))
                .containsExactlyInAnyOrder(
                        "/entry_type",
                        "/raw_text",
                        "/severity",
                        "/colour",
                        "/tags/1",
                        "/links/0/target_id",
                        "/links/1/target_type",
                        "/links/1/target_id",
                        "/links/2/relationship",
                        "/links/2/target_id");
        assertThat(answer.text()).contains("There is no workout " + nobodys).contains("INFORMS");
        assertThat(athlete.get("/api/journal").body().path("items")).isEmpty();
    }

    /// A device's clock may be wrong, and its words are kept.
    @Test
    void anEntryOfADayToComeIsKept() {
        Answer early = athlete.post(
                "/api/journal", "{\"entry_type\": \"mood\", \"raw_text\": \"fine\", \"entry_date\": \"2150-01-01\"}");
        assertThat(early.status()).as(early.text()).isEqualTo(201);
        assertThat(early.text("/entry_date")).isEqualTo("2150-01-01");
    }

    @Test
    void aCorrectionLeavesWhatWasSaidBeforeBesideIt() {
        String path = made(SAID);
        Answer changed = athlete.patch(path, "{\"raw_text\": \"It was the hip\", \"summary\": null, \"tags\": []}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.text("/raw_text")).isEqualTo("It was the hip");
        assertThat(changed.text("/earlier_texts/0/raw_text")).startsWith("Had to drop weight");
        assertThat(changed.body().path("summary").isNull()).isTrue();
        assertThat(changed.text("/severity")).as("what is not named stays").isEqualTo("notable");
        assertThat(athlete.patch(path, "{\"severity\": \"urgent\"}").body().path("earlier_texts"))
                .hasSize(1);
        assertThat(athlete.patch(path, "{\"raw_text\": null, \"links\": [], \"x\": 1}")
                        .body()
                        .path("problems")
                        .values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/raw_text", "/links", "/x");
    }

    @Test
    void whatWasReadMayBeSentBackButForItsLinks() {
        String path = made(SAID);
        var read = (ObjectNode) athlete.get(path).body();
        read.remove("links");
        assertThat(athlete.patch(path, read).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aStaleChangeIsRefused() {
        String path = made(SAID);
        athlete.patch(path, "{\"severity\": \"urgent\"}");
        TestClient stale = athlete.withHeader("If-Match", "\"1\"");

        assertThat(stale.patch(path, "{\"severity\": \"info\"}").status()).isEqualTo(412);
        assertThat(stale.post(path + "/review", "{}").status()).isEqualTo(412);
        assertThat(stale.delete(path).status()).isEqualTo(412);
        assertThat(athlete.delete(path).status()).isEqualTo(204);
        assertThat(athlete.get(path).status()).isEqualTo(404);
        assertThat(athlete.delete(path).status()).isEqualTo(404);
    }

    /// Marking as reviewed was lost where nothing was committed after it.
    @Test
    void aReviewIsKeptAndCanBeTakenBack() {
        String path = made(SAID);
        assertThat(list("reviewed=false")).hasSize(1);

        Answer reviewed = athlete.post(path + "/review", "{\"notes\": \"Deload\"}");

        assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(200);
        assertThat(athlete.get(path).text("/review_notes")).isEqualTo("Deload");
        assertThat(athlete.get(path).text("/reviewed_at")).isNotBlank();
        assertThat(list("reviewed=false")).isEmpty();
        assertThat(list("reviewed=true")).hasSize(1);
        athlete.post(path + "/review", "{\"reviewed\": false}");
        assertThat(athlete.get(path).body().path("reviewed_at").isNull()).isTrue();
        assertThat(athlete.get(path).body().path("review_notes").isNull()).isTrue();
    }

    /// An unknown id was once answered with "updated" and no entry.
    @Test
    void anEntryOfSomebodyElseIsUnknown() {
        String path = made(SAID);
        TestClient other = TestServer.signUp();
        for (Answer answer : List.of(
                other.get(path),
                other.patch(path, "{\"severity\": \"urgent\"}"),
                other.post(path + "/review", "{}"),
                other.post(path + "/links", "{\"rubbish\": 1}"),
                other.delete(path + "/links/" + UUID.randomUUID()),
                other.delete(path))) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(other.get("/api/journal?query=knee").body().path("items")).isEmpty();
        assertThat(athlete.get(path).text("/severity")).isEqualTo("notable");
    }

    /// A severity that is no severity was once answered with an empty list.
    @Test
    void aListIsAskedByWhatEntriesAreAndUnknownWordsAreRefused() {
        made(SAID);
        made(
                "{\"entry_type\": \"symptom\", \"raw_text\": \"Dizzy\", \"severity\": \"urgent\", \"entry_date\": \"2026-11-21\"}");

        assertThat(list("severity=urgent,concerning")).hasSize(1);
        assertThat(list("entry_type=feedback&category=training&tag=KNEE")).hasSize(1);
        assertThat(list("from=2026-11-21")).hasSize(1);
        assertThat(list("to=2026-11-20")).hasSize(1);
        assertThat(list("tag=kne")).isEmpty();
        assertThat(
                        paths(
                                athlete.get(
                                        "/api/journal?severity=very&target_type=moon&entry_type=x&category=y&from=2026-02-02&to=2026-02-01")))
                .containsExactlyInAnyOrder("/severity", "/target_type", "/entry_type", "/category", "/to");
    }

    @Test
    void partsOfAListMeetWithoutAGap() {
        for (int day = 10; day < 15; day++) {
            made(SAID.replace("2026-11-20", "2026-11-" + day));
            made(SAID.replace("2026-11-20", "2026-11-" + day));
        }
        var ids = new ArrayList<String>();
        var days = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = athlete.get("/api/journal?limit=3" + cursor).body();
            page.path("items").forEach(item -> {
                ids.add(item.path("id").stringValue());
                days.add(item.path("entry_date").stringValue());
            });
            cursor = page.path("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.path("next_cursor").stringValue();
        } while (cursor != null);
        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void devicesGetWhatAReadAnswers() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        Answer made = athlete.post(
                "/api/journal",
                SAID.replaceFirst(
                        "\\{", "{\"links\": [{\"target_type\": \"plan\", \"target_id\": \"" + plan.id() + "\"}],"));
        UUID id = UUID.fromString(made.text("/id"));
        Map<UUID, JsonNode> things = TestServer.shared()
                .get(Transactions.class)
                .read(
                        Caller.of(new UserId(athlete.userId())),
                        () -> TestServer.shared()
                                .get(MirroredJournal.class)
                                .things(new UserId(athlete.userId()), List.of(id, UUID.randomUUID())));
        assertThat(things).containsOnlyKeys(id);
        assertThat(things.get(id)).hasToString(made.body().toString());
    }

    private String made(String body) {
        Answer answer = athlete.post("/api/journal", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/api/journal/" + answer.text("/id");
    }

    private JsonNode list(String query) {
        return athlete.get("/api/journal?" + query).body().path("items");
    }

    private static List<String> paths(Answer answer) {
        return answer.body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("path").stringValue())
                .toList();
    }
}
