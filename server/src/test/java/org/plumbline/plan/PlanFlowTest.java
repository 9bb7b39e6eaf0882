package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aCircuit;
import static org.plumbline.plan.PlanBodies.aPlan;
import static org.plumbline.plan.PlanBodies.body;
import static org.plumbline.plan.PlanBodies.named;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.HeldTransaction;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.stores.StoreAddresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PlanFlowTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aPlanComesBackAsItWasWritten() {
        String id = UUID.randomUUID().toString();
        Answer created = athlete.post("/api/plans", aPlan("2026-11-23").put("id", id));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/id")).isEqualTo(id);
        assertThat(created.text("/status")).isEqualTo("draft");
        assertThat(created.body().get("version").asInt()).isEqualTo(1);
        assertThat(created.body().get("revision").asInt()).isEqualTo(1);
        assertThat(created.body().get("warnings").isEmpty()).isTrue();
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        JsonNode set = created.body().at("/blocks/1/sets/0");
        assertThat(set.get("block_seq").asInt()).isEqualTo(2);
        assertThat(set.get("set_seq").asInt()).isEqualTo(1);
        assertThat(set.get("prescribed_load").decimalValue()).isEqualTo("225.0");
        assertThat(set.get("load_unit").stringValue()).isEqualTo("lb");
        assertThat(set.get("exercise_name").stringValue()).isEqualTo("Back Squat");
        assertThat(set.get("prescribed_duration_s").isNull()).isTrue();

        Answer read = athlete.get("/api/plans/" + id);
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aPlanMayBeForADayGoneByAndForADayFarAhead() {
        assertThat(athlete.post("/api/plans", aPlan("2020-12-30")).status()).isEqualTo(201);
        assertThat(athlete.post("/api/plans", aPlan("2031-12-30")).status()).isEqualTo(201);
    }

    @Test
    void severalPlansOfOneDayAreListedAndRangesIncludeBothEnds() {
        create(named("2026-11-22", "before"));
        create(named("2026-11-23", "morning"));
        create(named("2026-11-23", "evening"));
        String confirmed = create(named("2026-11-25", "last"));
        athlete.post("/api/plans/" + confirmed + "/confirm", null);
        create(named("2026-11-26", "after"));

        Answer list = athlete.get("/api/plans?from=2026-11-23&to=2026-11-25");
        assertThat(names(list)).containsExactlyInAnyOrder("morning", "evening", "last");
        assertThat(names(athlete.get("/api/plans?from=2026-11-23&to=2026-11-25&status=confirmed")))
                .containsExactly("last");
        assertThat(names(athlete.get("/api/plans?status=draft,confirmed"))).hasSize(5);
        assertThat(athlete.get("/api/plans?status=done").text("/problems/0/path"))
                .isEqualTo("/status");
        assertThat(list.body().at("/items/0/planned_set_count").asInt()).isEqualTo(3);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int day = 1; day <= 5; day++) {
            create(named("2026-12-0" + day, "day " + day));
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = athlete.get("/api/plans?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(names(page));
            cursor = page.body().get("next_cursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("day 1", "day 2", "day 3", "day 4", "day 5");
        assertThat(athlete.get("/api/plans?cursor=nonsense").status()).isEqualTo(422);
    }

    @Test
    void editingADraftMakesANewRevisionAndKeepsTheIdsOfItsSets() {
        String id = create(aPlan("2026-11-23"));
        ObjectNode read = (ObjectNode) athlete.get("/api/plans/" + id).body();
        String setId = read.at("/blocks/1/sets/0/id").stringValue();
        ((ObjectNode) read.at("/blocks/1/sets/0")).put("prescribed_reps", 6);

        Answer edited = athlete.withHeader("If-Match", "\"1\"").put("/api/plans/" + id, read);

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.body().get("revision").asInt()).isEqualTo(2);
        assertThat(edited.body().get("version").asInt()).isEqualTo(2);
        assertThat(edited.text("/status")).isEqualTo("draft");
        assertThat(edited.text("/blocks/1/sets/0/id")).isEqualTo(setId);
        assertThat(edited.body().at("/blocks/1/sets/0/prescribed_reps").asInt()).isEqualTo(6);

        Answer stale = athlete.withHeader("If-Match", "\"1\"").put("/api/plans/" + id, aPlan("2026-11-23"));
        assertThat(stale.status()).isEqualTo(412);
        JsonNode revisions =
                athlete.get("/api/plans/" + id + "/revisions").body().get("items");
        assertThat(revisions).hasSize(2);
        assertThat(revisions.at("/0/blocks/1/sets/0/prescribed_reps").asInt()).isEqualTo(5);
        assertThat(revisions.at("/1/current").booleanValue()).isTrue();
    }

    @Test
    void theStateCannotBeSetByEditing() {
        String id = create(aPlan("2026-11-23"));
        Answer answer = athlete.put("/api/plans/" + id, aPlan("2026-11-23").put("status", "confirmed"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/problems/0/path")).isEqualTo("/status");
    }

    @Test
    void revisingAConfirmedPlanIsAudited() {
        String id = confirmed(aPlan("2026-11-23"));
        Answer revised = athlete.put("/api/plans/" + id, named("2026-11-24", "Lower B"));

        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.text("/status")).isEqualTo("confirmed");
        assertThat(revised.text("/date")).isEqualTo("2026-11-24");
        assertThat(revised.text("/original_date")).isEqualTo("2026-11-23");
        assertThat(steps(id)).containsExactly("create", "confirm", "revise");
    }

    @Test
    void whatTheTableDoesNotHaveIsAConflictAndChangesNothing() {
        String id = confirmed(aPlan("2026-11-23"));
        assertThat(athlete.post("/api/plans/" + id + "/skip", body("reason", "travel", "notes", "late train"))
                        .text("/status"))
                .isEqualTo("skipped");

        JsonNode before = athlete.get("/api/plans/" + id).body();
        for (String action : List.of("confirm", "skip", "cancel")) {
            Answer refused = athlete.post("/api/plans/" + id + "/" + action, null);
            assertThat(refused.status()).as(action).isEqualTo(409);
            assertThat(refused.text("/problems/0/code")).isEqualTo("plan_state");
        }
        assertThat(athlete.put("/api/plans/" + id, aPlan("2026-11-23")).status())
                .isEqualTo(409);
        assertThat(athlete.post("/api/plans/" + id + "/reschedule", body("date", "2026-11-24"))
                        .status())
                .isEqualTo(409);
        assertThat(athlete.get("/api/plans/" + id).body()).isEqualTo(before);

        JsonNode skip = athlete.get("/api/plans/" + id + "/history").body().at("/items/2");
        assertThat(skip.get("action").stringValue()).isEqualTo("skip");
        assertThat(skip.get("reason").stringValue()).isEqualTo("travel");
        assertThat(skip.get("notes").stringValue()).isEqualTo("late train");
        assertThat(skip.get("actor_id").stringValue())
                .isEqualTo(athlete.userId().toString());
        assertThat(skip.get("from_status").stringValue()).isEqualTo("confirmed");
    }

    @Test
    void confirmingMakesPlannedSetsOfRounds() {
        String id = create(aCircuit("2026-11-23", 3));
        JsonNode draft = athlete.get("/api/plans/" + id).body();
        Answer confirmed = athlete.post("/api/plans/" + id + "/confirm", null);

        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.body().get("revision").asInt()).isEqualTo(2);
        JsonNode sets = confirmed.body().at("/blocks/0/sets");
        assertThat(sets).hasSize(6);
        assertThat(sets.get(0).get("id")).isEqualTo(draft.at("/blocks/0/sets/0/id"));
        assertThat(sets.get(1).get("id")).isEqualTo(draft.at("/blocks/0/sets/1/id"));
        assertThat(sets.get(5).get("round").asInt()).isEqualTo(3);
        assertThat(sets.get(5).get("set_seq").asInt()).isEqualTo(6);
    }

    @Test
    void confirmingWithoutRoundsKeepsTheRevision() {
        String id = create(aPlan("2026-11-23"));
        Answer confirmed = athlete.post("/api/plans/" + id + "/confirm", null);

        assertThat(confirmed.text("/status")).isEqualTo("confirmed");
        assertThat(confirmed.body().get("revision").asInt()).isEqualTo(1);
        assertThat(confirmed.body().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void reschedulingMovesWhatThePolicySays() {
        String first = confirmed(named("2026-11-23", "first"));
        create(named("2026-11-24", "second"));
        create(named("2026-11-28", "third"));
        String done = confirmed(named("2026-11-24", "skipped"));
        athlete.post("/api/plans/" + done + "/skip", null);

        Answer alone = athlete.post("/api/plans/" + first + "/reschedule", body("date", "2026-11-22"));
        assertThat(alone.text("/date")).isEqualTo("2026-11-22");
        assertThat(alone.body().get("moved")).isEmpty();

        Answer kept = athlete.post(
                "/api/plans/" + first + "/reschedule", body("date", "2026-11-24", "policy", "keep_sequence"));
        assertThat(kept.body().get("moved")).hasSize(1);
        assertThat(days())
                .containsExactly("first 2026-11-24", "second 2026-11-25", "skipped 2026-11-24", "third 2026-11-28");

        Answer shifted = athlete.post(
                "/api/plans/" + first + "/reschedule", body("date", "2026-11-27", "policy", "shift_following"));
        assertThat(shifted.body().get("moved")).hasSize(2);
        assertThat(days())
                .containsExactly("first 2026-11-27", "second 2026-11-28", "skipped 2026-11-24", "third 2026-12-01");

        Answer passing = athlete.post("/api/plans/" + id("third") + "/confirm", null);
        assertThat(passing.status()).isEqualTo(200);
        Answer overtaking = athlete.post(
                "/api/plans/" + id("third") + "/reschedule", body("date", "2026-11-28", "policy", "keep_sequence"));
        assertThat(overtaking.status()).isEqualTo(422);
        assertThat(overtaking.text("/problems/0/code")).isEqualTo("overtakes");
        assertThat(athlete.get("/api/plans/" + first).text("/original_date")).isEqualTo("2026-11-23");
    }

    @Test
    void aPlanThatSomebodyMovesMeanwhileIsNotMovedBack() throws Exception {
        String first = confirmed(named("2026-11-23", "first"));
        String second = confirmed(named("2026-11-25", "second"));
        try (var moving = HeldTransaction.of(
                        TestServer.shared().get(StoreAddresses.class),
                        "UPDATE plans SET date = DATE '2026-12-05', version = version + 1 WHERE plan_id = ?",
                        UUID.fromString(second));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shifting = threads.submit(() -> athlete.post(
                    "/api/plans/" + first + "/reschedule", body("date", "2026-11-24", "policy", "shift_following")));
            moving.untilWaitedFor();
            moving.commit();

            assertThat(shifting.get().body().at("/moved/0/date_from").stringValue())
                    .isEqualTo("2026-12-05");
        }
        assertThat(days()).containsExactly("first 2026-11-24", "second 2026-12-06");
    }

    @Test
    void noPlanIsPushedOutOfTheYearsThatAPlanCanBeIn() {
        String first = confirmed(named("2026-11-23", "first"));
        confirmed(named("2200-12-30", "last"));

        Answer pushing = athlete.post(
                "/api/plans/" + first + "/reschedule", body("date", "2026-11-25", "policy", "shift_following"));

        assertThat(pushing.status()).isEqualTo(422);
        assertThat(pushing.text("/problems/0/path")).isEqualTo("/date");
        assertThat(pushing.text("/problems/0/code")).isEqualTo("range");
        assertThat(days()).containsExactly("first 2026-11-23", "last 2200-12-30");
    }

    @Test
    void aSupersededPlanNamesTheOneThatTookItsPlace() {
        String old = confirmed(named("2026-11-23", "old"));
        String by = create(named("2026-11-23", "new"));
        String cancelled = create(named("2026-11-23", "cancelled"));
        athlete.post("/api/plans/" + cancelled + "/cancel", null);

        assertThat(supersede(old, old).status()).isEqualTo(422);
        assertThat(supersede(old, cancelled).status()).isEqualTo(422);
        assertThat(supersede(old, UUID.randomUUID().toString()).text("/problems/0/path"))
                .isEqualTo("/by_plan_id");
        Answer superseded = supersede(old, by);
        assertThat(superseded.text("/status")).isEqualTo("superseded");
        assertThat(superseded.text("/superseded_by_plan_id")).isEqualTo(by);
        assertThat(supersede(old, by).status()).isEqualTo(409);
    }

    @Test
    void aCopyIsANewDraftWithIdsOfItsOwn() {
        String original = confirmed(aCircuit("2026-11-23", 2));
        JsonNode before = athlete.get("/api/plans/" + original).body();
        Answer copy = athlete.post("/api/plans/" + original + "/copy", body("date", "2026-11-30"));

        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.text("/status")).isEqualTo("draft");
        assertThat(copy.text("/date")).isEqualTo("2026-11-30");
        assertThat(copy.text("/copied_from_plan_id")).isEqualTo(original);
        assertThat(copy.body().at("/blocks/0/sets")).hasSize(4);
        for (JsonNode set : before.at("/blocks/0/sets")) {
            assertThat(copy.text()).doesNotContain(set.get("id").stringValue());
        }
        Answer confirmed = athlete.post("/api/plans/" + copy.text("/id") + "/confirm", null);
        assertThat(confirmed.body().at("/blocks/0/sets")).hasSize(4);
    }

    @Test
    void anotherAthletesPlanIsLikeNone() {
        String id = create(aPlan("2026-11-23"));
        TestClient other = TestServer.signUp();
        String unknown = UUID.randomUUID().toString();

        for (String path : List.of("", "/revisions", "/history")) {
            assertThat(other.get("/api/plans/" + id + path).text())
                    .isEqualTo(other.get("/api/plans/" + unknown + path).text());
        }
        for (String action : List.of("confirm", "skip", "cancel", "reschedule", "supersede", "copy")) {
            Answer foreign = other.post("/api/plans/" + id + "/" + action, body("nonsense", true));
            assertThat(foreign.status()).as(action).isEqualTo(404);
            assertThat(foreign.text())
                    .isEqualTo(other.post("/api/plans/" + unknown + "/" + action, body("nonsense", true))
                            .text());
        }
        assertThat(other.put("/api/plans/" + id, body("nonsense", true)).status())
                .isEqualTo(404);
        assertThat(other.get("/api/plans").body().get("items")).isEmpty();
        assertThat(athlete.get("/api/plans/nonsense").status()).isEqualTo(404);
    }

    @Test
    void nobodyPlansForSomebodyElse() {
        TestClient other = TestServer.signUp()
                .withHeader("Plumbline-Athlete", athlete.userId().toString());

        assertThat(other.post("/api/plans", aPlan("2026-11-23")).status()).isEqualTo(404);
        assertThat(new GraphProbe(athlete.userId()).workouts()).isZero();
    }

    @Test
    void twoAthletesMayUseTheSameIds() {
        String plan = UUID.randomUUID().toString();
        String set = UUID.randomUUID().toString();
        ObjectNode body = aPlan("2026-11-23").put("id", plan);
        ((ObjectNode) body.at("/blocks/0/sets/0")).put("id", set);

        assertThat(athlete.post("/api/plans", body).status()).isEqualTo(201);
        assertThat(TestServer.signUp().post("/api/plans", body).status()).isEqualTo(201);
    }

    private String create(ObjectNode body) {
        Answer answer = athlete.post("/api/plans", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private String confirmed(ObjectNode body) {
        String id = create(body);
        assertThat(athlete.post("/api/plans/" + id + "/confirm", null).status()).isEqualTo(200);
        return id;
    }

    private Answer supersede(String plan, String by) {
        return athlete.post("/api/plans/" + plan + "/supersede", body("by_plan_id", by));
    }

    private List<String> steps(String id) {
        return athlete.get("/api/plans/" + id + "/history")
                .body()
                .get("items")
                .valueStream()
                .map(step -> step.get("action").stringValue())
                .toList();
    }

    private List<String> days() {
        return items(athlete.get("/api/plans")).stream()
                .map(plan ->
                        plan.get("name").stringValue() + " " + plan.get("date").stringValue())
                .sorted()
                .toList();
    }

    private String id(String name) {
        return items(athlete.get("/api/plans")).stream()
                .filter(plan -> plan.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();
    }

    private static List<JsonNode> items(Answer list) {
        return list.body().get("items").valueStream().toList();
    }

    private static List<String> names(Answer list) {
        return items(list).stream().map(plan -> plan.get("name").stringValue()).toList();
    }
}
