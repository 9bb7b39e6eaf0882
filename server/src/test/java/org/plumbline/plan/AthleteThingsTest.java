package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.plan.PlanBodies.body;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Goals, training blocks, injuries, constraints and training levels over HTTP.
class AthleteThingsTest {
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());

    @Test
    void aGoalKeepsWhatItWantsAsEnteredAndKnowsItsExercise() {
        Answer made = athlete.post(
                "/api/goals",
                body(
                        "name",
                        "Squat",
                        "target",
                        body("metric", "load", "exercise_name", "back squats", "value", 315.50, "unit", "lb")));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text("/status")).isEqualTo("active");
        assertThat(made.text("/target/exercise_name")).isEqualTo("Back Squat");
        assertThat(made.body().at("/target/value").decimalValue()).isEqualByComparingTo("315.5");
        assertThat(made.text("/target/unit")).isEqualTo("lb");
        assertThat(made.body().at("/target/reps").intValue()).isEqualTo(1);
        assertThat(athlete.get("/api/goals/" + made.text("/id")).body()).isEqualTo(made.body());
    }

    @Test
    void whatSaysNothingAboutAMetricIsRefusedWithItsPlace() {
        assertThat(paths(athlete.post(
                        "/api/goals",
                        body(
                                "name", "Faster",
                                "start_date", "2026-05-01",
                                "target_date", "2026-04-01",
                                "target", body("metric", "time", "exercise_name", "Run", "value", 1200, "reps", 3)))))
                .containsExactlyInAnyOrder("/target_date", "/target/reps", "/target/distance_m");
        assertThat(paths(athlete.post(
                        "/api/goals",
                        body(
                                "name",
                                "Faster",
                                "target",
                                body("metric", "time", "exercise_name", "Run", "value", 1200, "reps", 3)))))
                .containsExactlyInAnyOrder("/target/reps", "/target/distance_m");
        assertThat(paths(athlete.post(
                        "/api/goals",
                        body(
                                "name",
                                "Faster",
                                "target",
                                body(
                                        "metric",
                                        "time",
                                        "exercise_name",
                                        "Run",
                                        "value",
                                        1200,
                                        "reps",
                                        3,
                                        "distance_m",
                                        0)))))
                .containsExactlyInAnyOrder("/target/reps", "/target/distance_m");
        assertThat(paths(athlete.post(
                        "/api/goals", body("target", body("metric", "workouts_per_week", "value", 3, "load", 3)))))
                .containsExactlyInAnyOrder("/name", "/target/load");
        assertThat(paths(athlete.post(
                        "/api/goals", body("name", "Often", "target", body("metric", "duration", "value", 3)))))
                .containsExactly("/target/exercise_id");
        assertThat(paths(athlete.post(
                        "/api/goals",
                        body("name", "X", "target", body("metric", "load", "exercise_name", "no such", "colour", 1)))))
                .contains("/target/value", "/target/exercise_name", "/target/colour");
    }

    @Test
    void onlyWhatIsKnownAndThereAlreadyIsRepeated() {
        assertThat(codes(athlete.post(
                        "/api/constraints",
                        body(
                                "name",
                                "Less",
                                "forbids",
                                List.of(
                                        body("type", "pattern", "name", "foo"),
                                        body("type", "pattern", "name", "bar"),
                                        body("type", "exercise", "exercise_name", "no such"),
                                        body("type", "exercise", "exercise_name", "none such"),
                                        body("type", "any", "above_load", 100),
                                        body("type", "x"),
                                        body("type", "joint", "name", "knee"),
                                        body("type", "joint", "name", "knee"),
                                        body("type", "any", "above_load", 120))))))
                .doesNotContain(
                        "/forbids/1 repeated", "/forbids/3 repeated", "/forbids/5 repeated", "/forbids/6 repeated")
                .contains("/forbids/7 repeated", "/forbids/8 repeated", "/forbids/1/name unknown_value");
    }

    @Test
    void aWrongTypeIsNamedOnce() {
        assertThat(codes(athlete.post("/api/constraints", body("name", "Less", "forbids", List.of(body("type", 5))))))
                .containsExactly("/forbids/0/type type");
    }

    private static List<String> codes(Answer answer) {
        return answer.body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("path").stringValue() + " "
                        + problem.path("code").stringValue())
                .toList();
    }

    @Test
    void trainingBlocksOfOneModalityDoNotOverlapAndOneWithoutAGapIsFine() {
        String first = made("training-blocks", block("Volume", "strength", "2026-11-02", 4));
        Answer clash = athlete.post("/api/training-blocks", block("Heavy", "strength", "2026-11-29", 3));

        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.text("/problems/0/code")).isEqualTo("overlap");
        assertThat(clash.text("/problems/0/message")).contains("Volume").contains("2026-11-29");
        made("training-blocks", block("Heavy", "strength", "2026-11-30", 3));
        made("training-blocks", block("Base", "running", "2026-11-10", 3));
        assertThat(athlete.put(first, block("Volume", "strength", "2026-11-02", 5))
                        .status())
                .isEqualTo(422);
        assertThat(athlete.put(first, block("Volume", "strength", "2026-11-01", 4))
                        .status())
                .as("a block does not overlap itself")
                .isEqualTo(200);
        assertThat(names(athlete.get("/api/training-blocks?on=2026-11-15"))).containsExactly("Volume", "Base");
        assertThat(names(athlete.get("/api/training-blocks?on=2026-11-15&modality=running")))
                .containsExactly("Base");
    }

    @Test
    void twoBlocksAtOnceLeaveOne() throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Integer>();
        var threads = List.of("A", "B", "C", "D").stream()
                .map(name -> Thread.ofVirtual()
                        .start(() -> answers.add(
                                athlete.post("/api/training-blocks", block(name, "strength", "2026-11-02", 4))
                                        .status())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void whatIsActiveIsOneAnswerEverywhere() {
        String knee = made("injuries", body("name", "Knee", "joint", "knee"));
        made("constraints", constraint("From the knee", "injury_id", id(knee)));
        made("constraints", constraint("For November", "start_date", "2026-11-01", "end_date", "2026-11-30"));
        made("constraints", constraint("Always", "start_date", "2020-01-01"));
        String day = "2026-11-30";
        assertThat(names(athlete.get("/api/constraints?active_on=" + LocalDate.parse(day))))
                .contains("Always", "For November");
        assertThat(names(athlete.get("/api/constraints?active_on=2026-12-01"))).doesNotContain("For November");
        assertThat(names(athlete.get("/api/constraints?active_on=2026-10-31"))).containsExactly("Always");
        String later = LocalDate.of(2030, 1, 1).toString();
        for (String status : List.of("active", "recovering", "resolved", "active")) {
            ObjectNode read = (ObjectNode) athlete.get(knee).body();
            athlete.put(knee, read.put("status", status));
            boolean active = !status.equals("resolved");
            assertThat(athlete.get(knee).body().path("active").booleanValue()).isEqualTo(active);
            assertThat(names(athlete.get("/api/injuries?active=" + active))).containsExactly("Knee");
            assertThat(names(athlete.get("/api/injuries?active=" + !active))).isEmpty();
            assertThat(names(athlete.get("/api/constraints?active_on=" + later)).contains("From the knee"))
                    .isEqualTo(active);
            assertThat(read(() -> things().activeInjuries(user))).hasSize(active ? 1 : 0);
            assertThat(read(() -> things().activeConstraints(user, LocalDate.parse(later))))
                    .hasSize(active ? 2 : 1);
        }
    }

    @Test
    void withAnInjuryGoItsConstraintsAndDevicesLearnOfBoth() {
        String knee = made("injuries", body("name", "Knee"));
        String constraint = made("constraints", constraint("From the knee", "injury_id", id(knee)));
        assertThat(athlete.delete(knee).status()).isEqualTo(204);

        assertThat(athlete.get(constraint).status()).isEqualTo(404);
        JsonNode changes = done(athlete.get("/api/sync/changes")).path("items");
        assertThat(changes.valueStream()
                        .filter(item -> item.path("deleted").booleanValue())
                        .map(item -> item.path("kind").stringValue()))
                .contains("injury", "constraint");
    }

    @Test
    void whatAConstraintForbidsIsWordsOfTheCatalogue() {
        assertThat(paths(athlete.post(
                        "/api/constraints",
                        body(
                                "name",
                                "Everything",
                                "injury_id",
                                UUID.randomUUID(),
                                "forbids",
                                List.of(
                                        body("type", "pattern", "name", "knee_bend"),
                                        body("type", "exercise"),
                                        body("type", "any", "load_unit", "kg"),
                                        body("type", "joint", "exercise_name", "Back Squat"),
                                        body("type", "any", "name", "squat", "above_load", 20))))))
                .containsExactlyInAnyOrder(
                        "/injury_id",
                        "/forbids/0/name",
                        "/forbids/1/exercise_id",
                        "/forbids/2/above_load",
                        "/forbids/2/load_unit",
                        "/forbids/3/name",
                        "/forbids/3/exercise_id",
                        "/forbids/4/name",
                        "/forbids/4");
        assertThat(paths(athlete.post("/api/constraints", body("name", "Nothing", "forbids", List.of()))))
                .containsExactly("/forbids");
    }

    @Test
    void nobodyHasTrainedSinceADayToCome() {
        Answer level = athlete.post(
                "/api/training-levels",
                body("modality", "strength", "level", "novice", "training_since", "2150-01-01"));
        assertThat(level.text("/problems/0/path")).isEqualTo("/training_since");
        assertThat(level.text("/problems/0/code")).isEqualTo("in_the_future");
    }

    @Test
    void thereIsOneLevelForEachModality() {
        String strength = made("training-levels", body("modality", "strength", "level", "advanced"));
        Answer again = athlete.post("/api/training-levels", body("modality", "strength", "level", "novice"));
        assertThat(again.text("/problems/0/path")).isEqualTo("/modality");
        made("training-levels", body("modality", "running", "level", "novice", "gaps", List.of("hills")));
        assertThat(paths(athlete.post(
                        "/api/training-levels", body("modality", "rowing boats", "gaps", List.of("hills", " ")))))
                .containsExactlyInAnyOrder("/modality", "/level", "/gaps/1");
        assertThat(athlete.put(strength, body("modality", "running", "level", "novice"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void devicesGetWhatAReadAnswers() {
        Map<String, JsonNode> mirror = new HashMap<>();
        List<String> paths = List.of(
                made("goals", body("name", "Whole")),
                made("training-blocks", block("Volume", "strength", "2026-11-02", 4)),
                made("injuries", body("name", "Knee")),
                made("constraints", constraint("Easy")),
                made("training-levels", body("modality", "strength", "level", "novice")));
        done(athlete.get("/api/sync/changes"))
                .path("items")
                .forEach(item -> mirror.put(item.path("id").stringValue(), item.path("thing")));
        for (String path : paths) {
            assertThat(mirror.get(id(path)))
                    .as(path)
                    .isEqualTo(athlete.get(path).body());
        }
    }

    @Test
    void onlyOnesOwnThingsAreKnown() {
        UUID goal = UUID.fromString(id(made("goals", body("name", "Mine"))));
        UUID knee = UUID.fromString(id(made("injuries", body("name", "Knee"))));
        UUID block = UUID.fromString(id(made("training-blocks", block("Volume", "strength", "2026-11-02", 4))));
        UUID constraint = UUID.fromString(id(made("constraints", constraint("Easy"))));
        Set<UUID> all = Set.of(goal, knee, block, constraint, UUID.randomUUID());
        assertThat(read(() -> things().known(user, AthleteThing.GOAL, all))).containsExactly(goal);
        assertThat(read(() -> things().known(user, AthleteThing.INJURY, all))).containsExactly(knee);
        assertThat(read(() -> things().known(user, AthleteThing.TRAINING_BLOCK, all)))
                .containsExactly(block);
        assertThat(read(() -> things().known(user, AthleteThing.CONSTRAINT, all)))
                .containsExactly(constraint);
        UserId stranger = new UserId(TestServer.signUp().userId());
        assertThat(TestServer.shared()
                        .get(Transactions.class)
                        .read(Caller.of(stranger), () -> things().known(stranger, AthleteThing.GOAL, all)))
                .isEmpty();
    }

    @Test
    void otherModulesFindWhatIsWorkedAtAndWhichWeeksADayIsIn() {
        made("goals", body("name", "Now"));
        made("goals", body("name", "Then", "status", "paused"));
        made("training-blocks", block("Volume", "strength", "2026-11-02", 4));
        assertThat(read(() -> things().activeGoals(user)))
                .extracting(Goal::name)
                .containsExactly("Now");
        assertThat(read(() -> things().blocksOn(user, LocalDate.parse("2026-11-29"))))
                .extracting(TrainingBlock::name)
                .containsExactly("Volume");
        assertThat(read(() -> things().blocksOn(user, LocalDate.parse("2026-11-30"))))
                .isEmpty();
    }

    private <T> T read(Supplier<T> use) {
        return TestServer.shared().get(Transactions.class).read(Caller.of(user), use);
    }

    private static AthleteThings things() {
        return TestServer.shared().get(AthleteThings.class);
    }

    private static Map<String, Object> block(String name, String modality, String start, int weeks) {
        return body("name", name, "phase", "accumulation", "modality", modality, "start_date", start, "weeks", weeks);
    }

    private static Map<String, Object> constraint(String name, Object... more) {
        Map<String, Object> constraint = body(more);
        constraint.put("name", name);
        constraint.put("forbids", List.of(body("type", "joint_action", "name", "knee_flexion")));
        return constraint;
    }

    private String made(String kind, Map<String, Object> body) {
        return "/api/" + kind + "/"
                + done(athlete.post("/api/" + kind, body)).path("id").stringValue();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> names(Answer page) {
        return done(page)
                .path("items")
                .valueStream()
                .map(item -> item.path("name").stringValue())
                .toList();
    }

    private static List<String> paths(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("path").stringValue())
                .toList();
    }
}
