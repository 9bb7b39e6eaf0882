package org.plumbline.athlete;

import java.time.Instant;
import java.time.InstantSource;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// What was asked for through assistants, by whom, and what became of it. The athlete whose data it is reads it; nobody
/// changes it.
@Component
public final class AccessLog {
    private final Transactions transactions;
    private final AccessLogStore store;
    private final Ids ids;
    private final InstantSource clock;

    AccessLog(Transactions transactions, AccessLogStore store, Ids ids, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Asking for the data of somebody who granted nothing is noted with whoever asked.
    public void note(Caller caller, Access access) {
        Instant now = clock.instant();
        try {
            transactions.note(caller, () -> store.add(ids.next(), now, caller.by(), access));
        } catch (Refused nothingGranted) {
            if (caller.actsAlone()) {
                throw nothingGranted;
            }
            Caller alone = caller.about(caller.actor());
            transactions.note(alone, () -> store.add(ids.next(), now, caller.by(), access));
        }
    }
}
