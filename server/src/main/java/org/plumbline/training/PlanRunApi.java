package org.plumbline.training;

import org.plumbline.plan.PlanId;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Performing plans over HTTP.
@RestController
@RequestMapping("/api/plans/{id}")
final class PlanRunApi {
    private final Writes writes;
    private final PlanRuns runs;
    private final Undoing undoing;

    PlanRunApi(Writes writes, PlanRuns runs, Undoing undoing) {
        this.writes = writes;
        this.runs = runs;
        this.undoing = undoing;
    }

    @Needs(Scope.LOG)
    @PostMapping("/start")
    ResponseEntity<byte[]> start(WriteRequest request, Query query, @PathVariable String id) {
        Boolean join = query.flag("join");
        query.refuseIfAny();
        return Reply.of(writes.apply(
                request,
                work -> Boolean.TRUE.equals(join)
                        ? runs.join(work, plan(id), request)
                        : runs.start(work, plan(id), request)));
    }

    @Needs(Scope.LOG)
    @PostMapping("/complete")
    ResponseEntity<byte[]> complete(WriteRequest request, Query query, @PathVariable String id) {
        Boolean late = query.flag("late");
        query.refuseIfAny();
        return Reply.of(
                writes.apply(request, work -> runs.complete(work, plan(id), request, Boolean.TRUE.equals(late))));
    }

    @Needs(Scope.LOG)
    @PostMapping("/abandon")
    ResponseEntity<byte[]> abandon(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.apply(request, work -> undoing.abandon(work, plan(id), request)));
    }

    @Needs(Scope.LOG)
    @PostMapping("/reopen")
    ResponseEntity<byte[]> reopen(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.apply(request, work -> undoing.reopen(work, plan(id), request)));
    }

    private static PlanId plan(String id) {
        return new PlanId(Query.id(id, "plan"));
    }
}
