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

/// Training blocks over HTTP.
@RestController
@RequestMapping("/api/training-blocks")
final class TrainingBlockApi {
    private final TrainingBlockKind kind;
    private final TrainingBlockStore store;
    private final ThingRoutes<TrainingBlock> routes;

    TrainingBlockApi(Transactions transactions, ThingWrites writes, TrainingBlockKind kind, TrainingBlockStore store) {
        this.kind = kind;
        this.store = store;
        this.routes = new ThingRoutes<>(transactions, writes, kind);
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        LocalDate on = query.date("on");
        String modality = query.oneOf("modality", kind.modalities());
        return routes.list(caller, query, (after, limit) -> store.page(caller.subject(), on, modality, after, limit));
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
