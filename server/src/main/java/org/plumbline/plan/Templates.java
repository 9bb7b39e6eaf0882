package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Writes templates and plans from them. A template is in PostgreSQL only; the plan made from one is like any other.
@Component
final class Templates {
    static final String KIND = "template";

    private final Writes writes;
    private final TemplateStore templates;
    private final PlanStore plans;
    private final PlanReader reader;
    private final ContentFirst contentFirst;
    private final Ids ids;

    Templates(
            Writes writes,
            TemplateStore templates,
            PlanStore plans,
            PlanReader reader,
            ContentFirst contentFirst,
            Ids ids) {
        this.writes = writes;
        this.templates = templates;
        this.plans = plans;
        this.reader = reader;
        this.contentFirst = contentFirst;
        this.ids = ids;
    }

    Template get(UserId user, UUID id) {
        return templates.find(user, id).orElseThrow(() -> Refused.notFound("template"));
    }

    /// From a plan (`plan_id`, and a name of its own if wanted) or from content as a plan has it, without a day.
    Answer create(WriteRequest request) {
        return writes.apply(request, work -> {
            var problems = new Problems();
            Fields fields = request.fields(problems);
            UUID given = fields.uuid("id");
            UUID id = given == null ? ids.next() : given;
            PlanContent content = fields.raw("plan_id") == null
                    ? reader.read(work.subject(), new PlanId(ids.next()), fields)
                    : fromPlan(work.subject(), fields);
            fields.noOthers();
            problems.refuseIfAny();
            if (content == null || !templates.add(work, id, content.copy(ids::next))) {
                throw Refused.conflict("id_exists", "There is a template with this id already.");
            }
            work.changed(new Change(KIND, id, 1, false, Map.of("name", content.name())));
            return Answer.created(get(work.subject(), id).view(), 1);
        });
    }

    private @Nullable PlanContent fromPlan(UserId user, Fields fields) {
        UUID plan = fields.uuid("plan_id");
        String name = fields.text("name", Vocabulary.LONGEST_NAME);
        if (name != null && name.isBlank()) {
            fields.problem("name", "blank", "Must not be blank.");
        }
        StoredPlan stored =
                plan == null ? null : plans.find(user, new PlanId(plan)).orElse(null);
        if (plan != null && stored == null) {
            fields.problem("plan_id", "unknown_plan", "There is no such plan.");
        }
        return stored == null
                ? null
                : stored.content()
                        .with(
                                name == null ? stored.content().name() : name,
                                stored.content().blocks());
    }

    Answer remove(WriteRequest request, UUID id) {
        return writes.apply(request, work -> remove(work, request, id));
    }

    private Answer remove(Work work, WriteRequest request, UUID id) {
        Template template = get(work.subject(), id);
        request.expect(template.version());
        if (!templates.remove(work, id)) {
            throw Refused.notFound("template");
        }
        work.changed(new Change(KIND, id, template.version() + 1, false, Map.of("deleted", true)));
        return Answer.nothing();
    }

    /// A draft that says what the template says, on this day.
    Answer plan(WriteRequest request, UUID id) {
        return contentFirst.create(request, () -> {
            Template template = get(request.caller().subject(), id);
            var problems = new Problems();
            Fields fields = request.fields(problems);
            UUID given = fields.uuid("id");
            LocalDate date = fields.required("date", fields.date("date"));
            fields.noOthers();
            problems.refuseIfAny();
            return new NewPlan(
                    new PlanId(given == null ? ids.next() : given),
                    Plans.known(date),
                    template.content().copy(ids::next),
                    null);
        });
    }
}
