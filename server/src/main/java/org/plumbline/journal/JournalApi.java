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

/// The journal over HTTP.
@RestController
@RequestMapping("/api/journal")
final class JournalApi {
    private static final String ENTRY = "journal entry";

    private final Transactions transactions;
    private final JournalWrites writes;
    private final JournalReads reads;

    JournalApi(Transactions transactions, JournalWrites writes, JournalReads reads) {
        this.transactions = transactions;
        this.writes = writes;
        this.reads = reads;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        JournalQuery wanted = JournalQuery.read(query);
        List<EntryView> found = transactions.read(caller, () -> reads.list(caller.subject(), wanted));
        return Reply.ok(Page.of(found, wanted.page(), JournalQuery.Position::of));
    }

    @Needs(Scope.JOURNAL)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(writes.create(request));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        EntryView found = transactions.read(caller, () -> reads.get(caller.subject(), Query.id(id, ENTRY)));
        return Reply.ok(found, found.version());
    }

    @Needs(Scope.JOURNAL)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.change(request, Query.id(id, ENTRY)));
    }

    @Needs(Scope.JOURNAL)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.remove(request, Query.id(id, ENTRY)));
    }

    @Needs(Scope.JOURNAL)
    @PostMapping("/{id}/review")
    ResponseEntity<byte[]> review(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.review(request, Query.id(id, ENTRY)));
    }

    @Needs(Scope.JOURNAL)
    @PostMapping("/{id}/links")
    ResponseEntity<byte[]> link(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.link(request, Query.id(id, ENTRY)));
    }

    @Needs(Scope.JOURNAL)
    @DeleteMapping("/{id}/links/{link}")
    ResponseEntity<byte[]> unlink(WriteRequest request, @PathVariable String id, @PathVariable String link) {
        return Reply.of(writes.unlink(request, Query.id(id, ENTRY), Query.id(link, "link")));
    }
}
