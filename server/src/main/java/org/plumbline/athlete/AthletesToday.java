package org.plumbline.athlete;

import java.time.InstantSource;
import java.time.LocalDate;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.tools.Today;
import org.springframework.stereotype.Component;

/// The day that it is in the athlete's time zone.
@Component
final class AthletesToday implements Today {
    private final Transactions transactions;
    private final Profiles profiles;
    private final InstantSource clock;

    AthletesToday(Transactions transactions, Profiles profiles, InstantSource clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public LocalDate of(Caller caller) {
        return transactions.read(caller, () -> profiles.dayAt(caller.subject(), clock.instant()));
    }
}
