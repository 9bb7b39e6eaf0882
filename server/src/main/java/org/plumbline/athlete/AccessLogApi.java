package org.plumbline.athlete;

import java.util.List;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The access log, for the athlete whose it is.
@RestController
@RequestMapping("/api/access-log")
final class AccessLogApi {
    private final Transactions transactions;
    private final AccessLogStore store;

    AccessLogApi(Transactions transactions, AccessLogStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        Scopes.requireOwn(caller);
        var after = page.after(AccessLogStore.Position::read);
        List<AccessLogStore.Entry> found =
                transactions.read(caller, () -> store.list(caller.subject(), after, page.limit() + 1));
        return Reply.ok(Page.of(found, page, AccessLogStore.Position::of));
    }
}
