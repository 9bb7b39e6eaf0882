package org.plumbline.plan;

import java.time.LocalDate;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Constraints over HTTP.
@RestController
@RequestMapping("/api/constraints")
final class ConstraintApi extends ThingApi<Constraint> {
    private final ConstraintStore store;

    ConstraintApi(Transactions transactions, ThingWrites writes, ConstraintKind kind, ConstraintStore store) {
        super(transactions, writes, kind);
        this.store = store;
    }

    @Override
    Finder<Constraint> finder(Caller caller, Query query) {
        LocalDate activeOn = query.date("active_on");
        return (after, limit) -> store.page(caller.subject(), activeOn, after, limit);
    }
}
