package org.plumbline.plan;

import java.time.LocalDate;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Constraints over HTTP.
@RestController
@RequestMapping("/api/constraints")
final class ConstraintApi {
    private final ConstraintStore store;
    private final ThingRoutes<Constraint> routes;

    ConstraintApi(Transactions transactions, ThingWrites writes, ConstraintKind kind, ConstraintStore store) {
        this.store = store;
        this.routes = new ThingRoutes<>(transactions, writes, kind);
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        LocalDate activeOn = query.date("active_on");
        return routes.list(caller, query, (after, limit) -> store.page(caller.subject(), activeOn, after, limit));
    }

    @Needs(Scope.PLAN)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return routes.create(request);
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        return routes.get(caller, id);
    }

    @Needs(Scope.PLAN)
    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(WriteRequest request, @PathVariable String id) {
        return routes.replace(request, id);
    }

    @Needs(Scope.PLAN)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(WriteRequest request, @PathVariable String id) {
        return routes.remove(request, id);
    }
}
