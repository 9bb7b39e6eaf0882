package org.plumbline.plan;

import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Training levels over HTTP: how far an athlete is, one modality at a time.
@RestController
@RequestMapping("/api/training-levels")
final class TrainingLevelApi extends ThingApi<TrainingLevel> {
    private final TrainingLevelStore store;

    TrainingLevelApi(Transactions transactions, ThingWrites writes, TrainingLevelKind kind, TrainingLevelStore store) {
        super(transactions, writes, kind);
        this.store = store;
    }

    @Override
    Finder<TrainingLevel> finder(Caller caller, Query query) {
        return (after, limit) -> store.page(caller.subject(), after, limit);
    }
}
