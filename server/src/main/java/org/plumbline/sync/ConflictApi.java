package org.plumbline.sync;

import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Conflicts over HTTP.
@RestController
@RequestMapping("/api/sync/conflicts")
final class ConflictApi {
    private final Conflicts conflicts;

    ConflictApi(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller) {
        caller.requireOwn();
        return Reply.ok(new Page<>(conflicts.open(caller), null));
    }

    @Needs(Scope.LOG)
    @PostMapping("/{id}/resolve")
    ResponseEntity<byte[]> resolve(WriteRequest request, @PathVariable String id) {
        return Reply.ok(conflicts.resolve(request, Query.id(id, "conflict")));
    }
}
