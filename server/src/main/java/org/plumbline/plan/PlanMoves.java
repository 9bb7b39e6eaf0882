package org.plumbline.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Steps of a plan that change its state and not what it says. They need PostgreSQL only.
@Component
public final class PlanMoves {
    private final Writes writes;
    private final PlanStore plans;
    private final PlanLifecycle lifecycle;

    PlanMoves(Writes writes, PlanStore plans, PlanLifecycle lifecycle) {
        this.writes = writes;
        this.plans = plans;
        this.lifecycle = lifecycle;
    }

    public Answer skip(WriteRequest request, PlanId plan) {
        return simple(request, plan, PlanAction.SKIP);
    }

    public Answer cancel(WriteRequest request, PlanId plan) {
        return simple(request, plan, PlanAction.CANCEL);
    }

    private Answer simple(WriteRequest request, PlanId plan, PlanAction action) {
        return writes.apply(request, work -> {
            StoredPlan locked = plans.lock(work.subject(), plan);
            PlanMove move = Step.read(request, action);
            request.expect(locked.version());
            return answer(lifecycle.move(work, locked, move, Map.of()));
        });
    }

    /// Another plan takes this one's place: one that can still be, or was, performed.
    public Answer supersede(WriteRequest request, PlanId plan) {
        return writes.apply(request, work -> {
            plans.get(work.subject(), plan);
            var problems = new Problems();
            Fields fields = request.fields(problems);
            UUID by = fields.required("by_plan_id", fields.uuid("by_plan_id"));
            PlanMove move = Step.read(fields, PlanAction.SUPERSEDE);
            fields.noOthers();
            problems.refuseIfAny();
            var successor = new PlanId(by == null ? plan.value() : by);
            plans.lockAll(work.subject(), List.of(plan, successor));
            refuseUnfit(work, plan, successor);
            StoredPlan locked = plans.get(work.subject(), plan);
            request.expect(locked.version());
            PlanStates.require(locked.status(), move.action(), null);
            plans.supersededBy(work, plan, successor);
            return answer(lifecycle.move(work, locked, move, Map.of("by_plan_id", successor.toString())));
        });
    }

    private void refuseUnfit(Work work, PlanId plan, PlanId successor) {
        PlanStatus status = plans.find(work.subject(), successor)
                .map(StoredPlan::status)
                .orElseThrow(() -> Refused.invalid("/by_plan_id", "unknown_plan", "There is no such plan."));
        if (successor.equals(plan)) {
            throw Refused.invalid("/by_plan_id", "same_plan", "A plan cannot take its own place.");
        }
        if (status == PlanStatus.CANCELLED || status == PlanStatus.SUPERSEDED || status == PlanStatus.SKIPPED) {
            throw Refused.invalid("/by_plan_id", "plan_state", "That plan is " + status.wire() + ".");
        }
    }

    private static Answer answer(StoredPlan plan) {
        return Answer.ok(PlanView.of(plan), plan.version());
    }
}
