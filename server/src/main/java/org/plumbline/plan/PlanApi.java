package org.plumbline.plan;

import java.util.function.BiFunction;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Plans over HTTP: writing and moving them.
@RestController
@RequestMapping("/api/plans")
final class PlanApi {
    private final Transactions transactions;
    private final Plans plans;
    private final PlanMoves moves;
    private final Rescheduling rescheduling;
    private final PlanStore store;

    PlanApi(Transactions transactions, Plans plans, PlanMoves moves, Rescheduling rescheduling, PlanStore store) {
        this.transactions = transactions;
        this.plans = plans;
        this.moves = moves;
        this.rescheduling = rescheduling;
        this.store = store;
    }

    @Needs(Scope.PLAN)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(plans.create(request));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        PlanId plan = new PlanId(Query.id(id, "plan"));
        StoredPlan stored = transactions.read(caller, () -> store.get(caller.subject(), plan));
        return Reply.ok(PlanView.of(stored), stored.version());
    }

    @Needs(Scope.PLAN)
    @PutMapping("/{id}")
    ResponseEntity<byte[]> edit(WriteRequest request, @PathVariable String id) {
        return write(plans::edit, request, id);
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/confirm")
    ResponseEntity<byte[]> confirm(WriteRequest request, @PathVariable String id) {
        return write(plans::confirm, request, id);
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/skip")
    ResponseEntity<byte[]> skip(WriteRequest request, @PathVariable String id) {
        return write(moves::skip, request, id);
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/cancel")
    ResponseEntity<byte[]> cancel(WriteRequest request, @PathVariable String id) {
        return write(moves::cancel, request, id);
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/reschedule")
    ResponseEntity<byte[]> reschedule(WriteRequest request, @PathVariable String id) {
        return write(rescheduling::reschedule, request, id);
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/supersede")
    ResponseEntity<byte[]> supersede(WriteRequest request, @PathVariable String id) {
        return write(moves::supersede, request, id);
    }

    @Needs(Scope.PLAN)
    @PostMapping("/{id}/copy")
    ResponseEntity<byte[]> copy(WriteRequest request, @PathVariable String id) {
        return write(plans::copy, request, id);
    }

    private static ResponseEntity<byte[]> write(
            BiFunction<WriteRequest, PlanId, Answer> use, WriteRequest request, String id) {
        return Reply.of(use.apply(request, new PlanId(Query.id(id, "plan"))));
    }
}
