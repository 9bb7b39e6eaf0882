package org.plumbline.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;

/// Writes plans: everything that changes what a plan says. Needs both stores.
@Component
public final class Plans {
    private final ContentFirst contentFirst;
    private final PlanReader reader;
    private final PlanStore plans;
    private final Ids ids;

    Plans(ContentFirst contentFirst, PlanReader reader, PlanStore plans, Ids ids) {
        this.contentFirst = contentFirst;
        this.reader = reader;
        this.plans = plans;
        this.ids = ids;
    }

    /// Creates a draft, for a day to come or a day gone by; several a day are fine.
    public Answer create(WriteRequest request) {
        return contentFirst.create(request, () -> {
            var problems = new Problems();
            Fields fields = request.fields(problems);
            PlanId id = newId(fields);
            LocalDate date = fields.required("date", fields.date("date"));
            PlanContent content = reader.read(request.caller().subject(), id, fields);
            fields.noOthers();
            problems.refuseIfAny();
            return new NewPlan(id, known(date), content, null);
        });
    }

    /// Gives a draft or a confirmed plan its next revision. The rounds of a confirmed plan are planned sets.
    public Answer edit(WriteRequest request, PlanId plan) {
        return contentFirst.revise(request, plan, seen -> {
            var problems = new Problems();
            Fields fields = request.fields(problems);
            LocalDate date = fields.date("date");
            String override = Step.override(fields);
            PlanContent content = reader.reread(request.caller().subject(), seen, fields);
            fields.noOthers();
            problems.refuseIfAny();
            request.expect(seen.version());
            boolean draft = seen.status() == PlanStatus.DRAFT;
            PlanMove move = PlanMove.of(draft ? PlanAction.EDIT : PlanAction.REVISE);
            PlanStates.require(seen.status(), move.action(), null);
            return new Edition(
                    seen,
                    draft ? content : Rounds.expand(content, ids::next),
                    date == null ? seen.date() : date,
                    move,
                    override);
        });
    }

    /// Makes a draft binding, and its rounds planned sets. What is blocked needs a reason why.
    public Answer confirm(WriteRequest request, PlanId plan) {
        return contentFirst.revise(request, plan, seen -> {
            var problems = new Problems();
            Fields fields = request.fields(problems);
            PlanMove move = Step.read(fields, PlanAction.CONFIRM);
            String override = Step.override(fields);
            fields.noOthers();
            problems.refuseIfAny();
            request.expect(seen.version());
            PlanStates.require(seen.status(), move.action(), null);
            return new Edition(seen, Rounds.expand(seen.content(), ids::next), seen.date(), move, override);
        });
    }

    /// A new draft on another day that says the same; any plan can be copied.
    public Answer copy(WriteRequest request, PlanId plan) {
        return contentFirst.create(request, () -> {
            StoredPlan original = plans.get(request.caller().subject(), plan);
            var problems = new Problems();
            Fields fields = request.fields(problems);
            PlanId id = newId(fields);
            LocalDate date = fields.required("date", fields.date("date"));
            fields.noOthers();
            problems.refuseIfAny();
            return new NewPlan(id, known(date), original.content().copy(ids::next), plan.value());
        });
    }

    /// The client's id, or one of ours.
    PlanId newId(Fields fields) {
        UUID id = fields.uuid("id");
        return new PlanId(id == null ? ids.next() : id);
    }

    static LocalDate known(@Nullable LocalDate date) {
        if (date == null) {
            throw Refused.invalid("/date", "required", "Is required.");
        }
        return date;
    }
}
