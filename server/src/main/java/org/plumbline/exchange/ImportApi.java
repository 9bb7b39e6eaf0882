package org.plumbline.exchange;

import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.AsFile;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files brought in from elsewhere.
@RestController
@RequestMapping("/api/imports")
final class ImportApi {
    private final Transactions transactions;
    private final Writes writes;
    private final Imports imports;
    private final ImportStore store;
    private final ImportReview review;
    private final ImportUndo undo;

    ImportApi(
            Transactions transactions,
            Writes writes,
            Imports imports,
            ImportStore store,
            ImportReview review,
            ImportUndo undo) {
        this.transactions = transactions;
        this.writes = writes;
        this.imports = imports;
        this.store = store;
        this.review = review;
        this.undo = undo;
    }

    /// The request comes first: asking for a parameter would let the server read a form out of a body that says it is
    /// one, as `curl --data-binary` does.
    @Needs(Scope.LOG)
    @PostMapping
    ResponseEntity<byte[]> post(@AsFile WriteRequest request, Query query) {
        ImportOptions options = ImportOptions.read(query::text, query::problem);
        query.refuseIfAny();
        return Reply.of(imports.bringIn(request, options));
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        return Reply.ok(transactions.read(caller, () -> {
            UUID last = page.afterId();
            StoredImport after =
                    last == null ? null : store.find(caller.subject(), last).orElseThrow(PageRequest::notGivenOut);
            return Page.of(store.list(caller.subject(), after, page), page, StoredImport::id)
                    .map(stored -> review.view(caller.subject(), stored));
        }));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        return transactions.read(caller, () -> {
            StoredImport stored =
                    store.find(caller.subject(), Query.id(id, "import")).orElseThrow(() -> Refused.notFound("import"));
            return Reply.ok(review.view(caller.subject(), stored), stored.version());
        });
    }

    @Needs(Scope.LOG)
    @PutMapping("/{id}/mapping")
    ResponseEntity<byte[]> map(WriteRequest request, @PathVariable String id) {
        var importId = Query.id(id, "import");
        return Reply.of(writes.apply(request, work -> review.map(work, request, importId)));
    }

    @Needs(Scope.LOG)
    @PostMapping("/{id}/undo")
    ResponseEntity<byte[]> undo(WriteRequest request, @PathVariable String id) {
        var importId = Query.id(id, "import");
        return Reply.of(writes.apply(request, work -> undo.undo(work, request, importId)));
    }
}
