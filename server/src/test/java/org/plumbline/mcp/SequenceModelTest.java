package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The laws of the sequences can fail: what this test knows disagrees with answers that are wrong.
class SequenceModelTest {
    private static final String SQUAT =
            "\"exercise_name\": \"Back Squat\", \"prescribed_reps\": 5, \"prescribed_load\": 225, \"load_unit\": \"lb\"";
    private static final JsonNode PLANNED =
            json("{\"id\": \"a\", \"prescribed_rpe\": 8, \"set_type\": \"working\", %s}".formatted(SQUAT));

    private final SequenceModel model = new SequenceModel();
    private final PlanModel plan = plan();

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.parse(text);
    }

    private static PlanModel plan() {
        String sent = "{\"date\": \"2025-11-03\", \"blocks\": [{\"block_type\": \"main\", \"sets\": [{%s}, {%s}]}]}"
                .formatted(SQUAT, SQUAT);
        return new PlanModel(json(sent), json("""
                {"id": "p", "status": "draft", "date": "2025-11-03", "goal_ids": [], "blocks": [{"sets": [
                  {"id": "a", "block_seq": 1, "set_type": "working", "amrap": false, %s},
                  {"id": "b", "block_seq": 1, "set_type": "working", "amrap": false, %s}]}]}
                """.formatted(SQUAT, SQUAT)));
    }

    @Test
    void effortThatNobodyFeltIsFound() {
        ObjectNode wanted = SetRules.asPrescribed(PLANNED);
        assertThat(SetRules.differences(wanted, wanted)).isEmpty();
        assertThat(SetRules.differences(wanted, wanted.deepCopy().put("rpe", 8)))
                .hasSize(1);
    }

    @Test
    void zeroNothingAndPoundsAreNotTakenForEachOther() {
        ObjectNode none = SetRules.deviating(PLANNED, json("{\"outcome\": \"failed\", \"actual_reps\": 0}"));
        assertThat(SetRules.differences(none, none.deepCopy().putNull("reps"))).hasSize(1);
        assertThat(SetRules.differences(none, none.deepCopy().put("load", 225))).hasSize(1);
        ObjectNode left = SetRules.deviating(PLANNED, json("{\"actual_reps\": null}"));
        assertThat(SetRules.differences(left, left.deepCopy().put("reps", 0))).hasSize(1);
        assertThat(SetRules.differences(
                        left, left.deepCopy().put("load", 102.06).put("load_unit", "kg")))
                .hasSize(2);
        assertThat(SetRules.differences(left, left.deepCopy().put("load", 225.000001)))
                .hasSize(1);
        assertThat(SetRules.differences(left, left.deepCopy().set("as_prescribed", Json.tree(List.of()))))
                .hasSize(1);
    }

    @Test
    void aSetInTwoRowsOrInNoneIsFound() {
        String pending = "{\"planned_set_id\": \"%s\", \"deviation_type\": \"pending\", \"deviations\": [\"pending\"]}";
        String a = pending.formatted("a");
        String b = pending.formatted("b");
        plan.agreesWithRows(rows(a, b));
        for (JsonNode wrong : List.of(rows(a), rows(a, b, b), rows(a, b.replace("pending", "skipped")))) {
            assertThatThrownBy(() -> plan.agreesWithRows(wrong)).isInstanceOf(AssertionError.class);
        }
    }

    private static JsonNode rows(String... rows) {
        return json("{\"rows\": [%s]}".formatted(String.join(", ", rows)));
    }

    @Test
    void aPlanIsCompletedFromEightyFivePercentOn() {
        plan.moveTo("confirmed");
        JsonNode one = json("{\"deviations\": [{\"planned_set_id\": \"a\", \"outcome\": \"skipped\"}]}");
        assertThat(plan.settledBy(plan.completedBy(json("{}")))).hasValue("completed");
        assertThat(plan.settledBy(plan.completedBy(one))).hasValue("partial");
        assertThat(plan.settledBy(plan.completedBy(json("{\"remaining\": \"skipped\"}"))))
                .isEmpty();
    }

    @Test
    void whatIsForbiddenIsConfirmedOnlyWithAReason() {
        model.plans().add(plan);
        ObjectNode confirm = json("{\"plan_id\": \"p\"}");
        assertThat(model.refusal(new Draw("confirm_plan", confirm))).isEmpty();
        model.limits().add(json("""
                {"start_date": "2025-11-03", "forbids": [{"type": "any", "above_load": 102}]}"""));
        assertThat(model.refusal(new Draw("confirm_plan", confirm))).hasValue(422);
        assertThat(model.refusal(new Draw("confirm_plan", confirm.deepCopy().put("override_reason", " "))))
                .hasValue(422);
        assertThat(model.refusal(new Draw("confirm_plan", confirm.deepCopy().put("override_reason", "I must"))))
                .isEmpty();
        model.limits().getFirst().put("start_date", "2025-11-04");
        assertThat(model.refusal(new Draw("confirm_plan", confirm))).isEmpty();
    }

    @Test
    void aSetThatNobodyEnteredIsFound() {
        JsonNode said = json("{\"date\": \"2025-11-03\"}");
        var workout = new WorkoutModel("w", null, said, plan.date());
        String read = """
                {"local_date": "2025-11-03", "time_zone": "Europe/Berlin", "blocks": [{"sets": [%s]}]}""";
        workout.agreesWith(json(read.formatted("")));
        for (String wrong :
                List.of(read.formatted("{\"id\": \"s\"}"), read.formatted("").replace("03", "02"))) {
            assertThatThrownBy(() -> workout.agreesWith(json(wrong))).isInstanceOf(AssertionError.class);
        }
    }
}
