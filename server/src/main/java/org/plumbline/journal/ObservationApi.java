package org.plumbline.journal;

import java.util.List;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Observations over HTTP.
@RestController
@RequestMapping("/api/observations")
final class ObservationApi {
    private final Transactions transactions;
    private final ObservationWrites writes;
    private final ObservationReads reads;

    ObservationApi(Transactions transactions, ObservationWrites writes, ObservationReads reads) {
        this.transactions = transactions;
        this.writes = writes;
        this.reads = reads;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        ObservationQuery wanted = ObservationQuery.read(query);
        List<ObservationReads.Placed> found = transactions.read(caller, () -> reads.list(caller.subject(), wanted));
        return Reply.ok(
                Page.of(found, wanted.page(), ObservationReads.Placed::position).map(ObservationReads.Placed::view));
    }

    @Needs(Scope.JOURNAL)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(writes.create(request));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        ObservationView found =
                transactions.read(caller, () -> reads.get(caller.subject(), Query.id(id, ObservationWrites.KIND)));
        return Reply.ok(found, found.version());
    }

    @Needs(Scope.JOURNAL)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.change(request, Query.id(id, ObservationWrites.KIND)));
    }

    @Needs(Scope.JOURNAL)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.remove(request, Query.id(id, ObservationWrites.KIND)));
    }

    @Needs(Scope.JOURNAL)
    @PostMapping("/{id}/resolve")
    ResponseEntity<byte[]> resolve(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.resolve(request, Query.id(id, ObservationWrites.KIND)));
    }
}
