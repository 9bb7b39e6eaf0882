package org.plumbline.plan;

import java.time.LocalDate;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Training blocks over HTTP.
@RestController
@RequestMapping("/api/training-blocks")
final class TrainingBlockApi extends ThingApi<TrainingBlock> {
    private final TrainingBlockKind kind;
    private final TrainingBlockStore store;

    TrainingBlockApi(Transactions transactions, ThingWrites writes, TrainingBlockKind kind, TrainingBlockStore store) {
        super(transactions, writes, kind);
        this.kind = kind;
        this.store = store;
    }

    @Override
    Finder<TrainingBlock> finder(Caller caller, Query query) {
        LocalDate on = query.date("on");
        String modality = query.oneOf("modality", kind.modalities());
        return (after, limit) -> store.page(caller.subject(), on, modality, after, limit);
    }
}
