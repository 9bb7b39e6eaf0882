package org.plumbline.plan;

import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Injuries over HTTP.
@RestController
@RequestMapping("/api/injuries")
final class InjuryApi extends ThingApi<Injury> {
    private final InjuryStore store;

    InjuryApi(Transactions transactions, ThingWrites writes, InjuryKind kind, InjuryStore store) {
        super(transactions, writes, kind);
        this.store = store;
    }

    @Override
    Finder<Injury> finder(Caller caller, Query query) {
        Boolean active = query.flag("active");
        return (after, limit) -> store.page(caller.subject(), active, after, limit);
    }
}
