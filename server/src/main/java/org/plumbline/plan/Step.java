package org.plumbline.plan;

import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.WriteRequest;

/// Reads what is said with a step of a plan: always an optional reason and notes.
final class Step {
    private static final int LONGEST_REASON = 500;

    private Step() {}

    /// A step whose body has nothing else.
    static PlanMove read(WriteRequest request, PlanAction action) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        PlanMove move = read(fields, action);
        fields.noOthers();
        problems.refuseIfAny();
        return move;
    }

    static PlanMove read(Fields fields, PlanAction action) {
        return new PlanMove(
                action, null, fields.text("reason", LONGEST_REASON), fields.text("notes", Vocabulary.LONGEST_NOTES));
    }
}
