package org.plumbline.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.plumbline.platform.db.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Keeps the change log from growing with every change for ever: once a day per athlete, entries older than the keeping
/// time go when newer ones have replaced them, and what devices sent before it is forgotten.
@Component
final class Thinning implements Round {
    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(Thinning.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration OFTEN = Duration.ofDays(1);
    private static final int SLICE = 200;

    private final HeadStore heads;
    private final CommandStore commands;
    private final Transactions transactions;
    private final InstantSource clock;

    Thinning(HeadStore heads, CommandStore commands, Transactions transactions, InstantSource clock) {
        this.heads = heads;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "log-thinning";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            List<UserId> slice = heads.notThinnedSince(clock.instant().minus(OFTEN), SLICE);
            for (UserId user : slice) {
                if (walking.isStopping()) {
                    return;
                }
                thin(user);
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.debug("the logs are thinned later: {}", later.getMessage());
        }
    }

    /// Answers how many entries went.
    long thin(UserId user) {
        Instant now = clock.instant();
        Instant before = now.minus(KEPT);
        try {
            transactions.write(Caller.of(user), _ -> commands.sweep(user, before));
        } catch (Refused closed) {
            LOG.debug("the account of {} is closed", user);
        }
        return heads.thin(user, before, now);
    }
}
