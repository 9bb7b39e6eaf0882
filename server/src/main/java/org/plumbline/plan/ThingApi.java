package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// Things of one kind over HTTP: whatever the kind, its routes are these.
abstract class ThingApi<T extends Thing> {
    private final Transactions transactions;
    private final ThingWrites writes;
    private final ThingKind<T> kind;

    ThingApi(Transactions transactions, ThingWrites writes, ThingKind<T> kind) {
        this.transactions = transactions;
        this.writes = writes;
        this.kind = kind;
    }

    /// Finds so many of those that were asked for, after that one.
    interface Finder<T> {
        List<T> find(ListedAfter after, int limit);
    }

    /// Reads which things a list is asked for, and notes what is wrong with it.
    abstract Finder<T> finder(Caller caller, Query query);

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        Finder<T> finder = finder(caller, query);
        PageRequest page = query.page();
        query.refuseIfAny();
        var after = ListedAfter.of(page);
        List<T> found = transactions.read(caller, () -> finder.find(after, page.limit() + 1));
        return Reply.ok(Page.of(found, page, last -> new ListedAfter(last.listedBy(), last.id())));
    }

    @Needs(Scope.PLAN)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(writes.create(kind, request));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        UUID wanted = Query.id(id, kind.noun());
        T found = transactions.read(caller, () -> ThingWrites.get(kind, caller.subject(), wanted));
        return Reply.ok(found, found.version());
    }

    @Needs(Scope.PLAN)
    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.replace(kind, request, Query.id(id, kind.noun())));
    }

    @Needs(Scope.PLAN)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.remove(kind, request, Query.id(id, kind.noun())));
    }
}
