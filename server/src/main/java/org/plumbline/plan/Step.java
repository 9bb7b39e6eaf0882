package org.plumbline.plan;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.WriteRequest;

/// Reads what is said with a step of a plan: always an optional reason and notes.
final class Step {
    static final int LONGEST_REASON = 500;

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

    /// Why something is to be done although a check blocks it; null where nobody said.
    static @Nullable String override(Fields fields) {
        String reason = fields.text("override_reason", LONGEST_REASON);
        return reason == null || reason.isBlank() ? null : reason;
    }

    static PlanMove read(Fields fields, PlanAction action) {
        return new PlanMove(
                action, null, fields.text("reason", LONGEST_REASON), fields.text("notes", Vocabulary.LONGEST_NOTES));
    }
}
