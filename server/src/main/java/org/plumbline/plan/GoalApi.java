package org.plumbline.plan;

import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Goals over HTTP.
@RestController
@RequestMapping("/api/goals")
final class GoalApi extends ThingApi<Goal> {
    private final GoalStore store;

    GoalApi(Transactions transactions, ThingWrites writes, GoalKind kind, GoalStore store) {
        super(transactions, writes, kind);
        this.store = store;
    }

    @Override
    Finder<Goal> finder(Caller caller, Query query) {
        String status = query.oneOf("status", GoalKind.STATUSES);
        return (after, limit) -> store.page(caller.subject(), status, after, limit);
    }
}
