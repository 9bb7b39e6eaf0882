package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.plan.PlanListing.Position;
import org.plumbline.plan.PlanListing.Wanted;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.CursorWords;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Plans over HTTP: by day, and what became of one.
@RestController
@RequestMapping("/api/plans")
final class PlanListApi {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Transactions transactions;
    private final PlanStore plans;
    private final PlanListing listing;
    private final RevisionStore revisions;
    private final TransitionStore transitions;
    private final PlanCheckStore checks;

    PlanListApi(
            Transactions transactions,
            PlanStore plans,
            PlanListing listing,
            RevisionStore revisions,
            TransitionStore transitions,
            PlanCheckStore checks) {
        this.transactions = transactions;
        this.plans = plans;
        this.listing = listing;
        this.revisions = revisions;
        this.transitions = transitions;
        this.checks = checks;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        Set<PlanStatus> statuses = statuses(query);
        PageRequest page = query.page();
        if (from != null && to != null && to.isBefore(from)) {
            query.problem("to", "range", "Must not be before from.");
        }
        query.refuseIfAny();
        Position after = page.after(Position::read);
        var wanted = new Wanted(
                from == null ? FIRST_DAY : from,
                to == null ? LAST_DAY : to,
                statuses,
                after == null ? Position.START : after,
                page.limit() + 1);
        var items = transactions.read(caller, () -> listing.list(caller.subject(), wanted));
        return Reply.ok(Page.of(items, page, Position::of));
    }

    /// One status or several, with commas between them.
    private static Set<PlanStatus> statuses(Query query) {
        String text = query.text("status");
        var statuses = EnumSet.noneOf(PlanStatus.class);
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            Optional<PlanStatus> status = Arrays.stream(PlanStatus.values())
                    .filter(known -> known.wire().equals(word))
                    .findFirst();
            status.ifPresent(statuses::add);
            if (status.isEmpty()) {
                query.problem("status", "unknown_value", "There is no status “" + word + "”.");
            }
        }
        return statuses;
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}/revisions")
    ResponseEntity<byte[]> revisions(Caller caller, Query query, @PathVariable String id) {
        PlanId plan = new PlanId(Query.id(id, "plan"));
        PageRequest page = query.page();
        query.refuseIfAny();
        Integer after = page.after(CursorWords::number);
        List<ObjectNode> items = transactions.read(caller, () -> {
            StoredPlan stored = plans.get(caller.subject(), plan);
            return revisions.list(caller.subject(), plan, after == null ? 0 : after, page.limit() + 1).stream()
                    .map(row -> revision(row, stored))
                    .toList();
        });
        return Reply.ok(Page.of(items, page, item -> item.get("revision").asString()));
    }

    private static ObjectNode revision(RevisionRow row, StoredPlan plan) {
        return PlanView.content(row.content())
                .put("plan_id", plan.id().toString())
                .put("revision", row.revision())
                .put("current", row.revision() == plan.revision())
                .put("actor_id", row.actorId().toString())
                .put("created_at", row.createdAt().toString());
    }

    /// Every step the plan took: who, when and why.
    @Needs(Scope.READ)
    @GetMapping("/{id}/history")
    ResponseEntity<byte[]> history(Caller caller, @PathVariable String id) {
        PlanId plan = new PlanId(Query.id(id, "plan"));
        return Reply.ok(transactions.read(caller, () -> {
            plans.get(caller.subject(), plan);
            return new Page<>(transitions.list(caller.subject(), plan), null);
        }));
    }

    /// Every rule that looked at the plan, in which step, what it saw and what came of it.
    @Needs(Scope.READ)
    @GetMapping("/{id}/checks")
    ResponseEntity<byte[]> checks(Caller caller, @PathVariable String id) {
        PlanId plan = new PlanId(Query.id(id, "plan"));
        return Reply.ok(transactions.read(caller, () -> {
            plans.get(caller.subject(), plan);
            return new Page<>(checks.list(caller.subject(), plan), null);
        }));
    }
}
