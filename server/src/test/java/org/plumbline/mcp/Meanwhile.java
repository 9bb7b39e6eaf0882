package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.TestClient;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an athlete does without any assistant: goals, injuries and limits are made by hand and change while the
/// assistant goes on, and so do plans that are begun, taken up again or called off.
final class Meanwhile {
    private static final String CONSTRAINTS = "/api/constraints";
    private static final String INJURIES = "/api/injuries";

    private final Chance chance;
    private final TestClient athlete;
    private final SequenceModel model;

    Meanwhile(Chance chance, TestClient athlete, SequenceModel model) {
        this.chance = chance;
        this.athlete = athlete;
        this.model = model;
    }

    /// What is there from the beginning.
    void setUp() {
        for (String goal : List.of("Squat 140", "Row 2 km")) {
            model.goals().add(id(athlete.post("/api/goals", Map.of("name", goal))));
        }
        model.trainsIn(id(athlete.post(
                "/api/training-blocks",
                Map.of(
                        "name", "Base",
                        "phase", "accumulation",
                        "modality", "strength",
                        "start_date", "2025-11-03",
                        "weeks", 4))));
        ObjectNode knee = Json.MAPPER
                .createObjectNode()
                .put("name", "Knee")
                .put("joint", "knee")
                .put("status", "active");
        knee.put("id", id(athlete.post(INJURIES, knee)));
        model.injuries().add(knee);
        limit();
        limit();
    }

    private static String id(TestClient.Answer made) {
        return done(made).path("id").stringValue();
    }

    /// One thing, if there is anything that it can happen to.
    void something() {
        var possible = new ArrayList<Runnable>(List.of(this::heal, this::limit));
        if (!model.limits().isEmpty()) {
            possible.add(this::endLimit);
        }
        List<PlanModel> confirmed = model.plans("confirmed");
        if (!confirmed.isEmpty()) {
            possible.add(() -> start(chance.among(confirmed)));
            possible.add(() -> cancel(chance.among(confirmed)));
        }
        List<PlanModel> closed = model.plans("completed", "partial", "skipped", "cancelled");
        if (!closed.isEmpty()) {
            possible.add(() -> takeBack(chance.among(closed), "reopen"));
        }
        List<PlanModel> underWay = model.plans("in_progress");
        if (!underWay.isEmpty()) {
            possible.add(() -> takeBack(chance.among(underWay), "abandon"));
        }
        chance.among(possible).run();
    }

    /// What hurts gets better, or comes back.
    private void heal() {
        ObjectNode injury = chance.among(model.injuries());
        ObjectNode said = injury.deepCopy();
        said.remove("id");
        said.put("status", chance.word("active", "recovering", "resolved"));
        done(athlete.put(INJURIES + "/" + injury.path("id").stringValue(), said));
        injury.set("status", said.get("status"));
    }

    private void limit() {
        ObjectNode limit = Json.MAPPER.createObjectNode();
        limit.put("name", "Limit " + model.limits().size()).put("start_date", chance.word("2025-10-01", "2025-11-05"));
        if (chance.oneIn(3)) {
            limit.put("end_date", chance.word("2025-11-06", "2025-11-08", "2099-12-31"));
        }
        if (chance.oneIn(2)) {
            limit.set("injury_id", chance.among(model.injuries()).get("id"));
        }
        if (chance.oneIn(4)) {
            limit.put("effect", "caution");
        }
        ObjectNode forbidden = limit.putArray("forbids").addObject();
        switch (chance.between(1, 3)) {
            case 1 -> forbidden.put("type", "pattern").put("name", "squat");
            case 2 -> forbidden.put("type", "exercise").put("exercise_name", "Deadlift");
            default -> forbidden.put("type", "any").put("above_load", chance.number("60", "100", "102.5"));
        }
        limit.put("id", id(athlete.post(CONSTRAINTS, limit)));
        model.limits().add(limit);
    }

    private void endLimit() {
        ObjectNode limit = chance.among(model.limits());
        limit.put("end_date", chance.word("2025-11-05", "2025-11-07"));
        ObjectNode said = limit.deepCopy();
        said.remove("id");
        done(athlete.put(CONSTRAINTS + "/" + limit.path("id").stringValue(), said));
    }

    private void start(PlanModel plan) {
        ObjectNode said = Json.MAPPER.createObjectNode().put("start_time", chance.among(WorkoutDraws.STARTS));
        JsonNode begun = step(plan, "start", "in_progress", said);
        WorkoutModel workout = new WorkoutModel(begun.path("workout_id").stringValue(), plan, said, plan.date());
        workout.status("in_progress");
        workout.lasted(null, null);
        model.begun(workout);
        plan.moveTo("in_progress");
    }

    private void cancel(PlanModel plan) {
        step(plan, "cancel", "cancelled", Json.MAPPER.createObjectNode());
        plan.moveTo("cancelled");
    }

    private void takeBack(PlanModel plan, String step) {
        step(plan, step, plan.reopened(), Json.MAPPER.createObjectNode());
        model.reopen(plan);
    }

    private JsonNode step(PlanModel plan, String step, String status, ObjectNode said) {
        JsonNode answer = done(athlete.post("/api/plans/" + plan.id() + "/" + step, said));
        assertThat(answer.path("status").stringValue())
                .as("%s of plan %s", step, plan.id())
                .isEqualTo(status);
        return answer;
    }
}
