package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// The athlete's present maximum of an exercise: the best that the sets of the last half year come to.
@Component
final class PresentMaxima {
    /// How far back a maximum counts as the present one.
    private static final int RECENT_DAYS = 180;

    private final Transactions transactions;
    private final PerformedWork performed;

    PresentMaxima(Transactions transactions, PerformedWork performed) {
        this.transactions = transactions;
        this.performed = performed;
    }

    /// Of those of these exercises that were performed. Call it outside of any transaction.
    Map<UUID, Best> of(Caller caller, Collection<UUID> exercises, LocalDate today) {
        return exercises.isEmpty()
                ? Map.of()
                : transactions.read(
                        caller, () -> performed.best(caller.subject(), exercises, today.minusDays(RECENT_DAYS), today));
    }
}
