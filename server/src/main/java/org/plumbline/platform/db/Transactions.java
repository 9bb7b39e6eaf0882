package org.plumbline.platform.db;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Rehearsal;
import org.plumbline.platform.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/// The only way to the athletes' data: a transaction that begins by saying who acts for whom and ends, if something
/// changed, by the change log. Its commit is the commit point of every operation.
@Component
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 6;

    /// Two losers that begin again at once meet again: each waits a random while, longer each time.
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient sql;
    private final ChangeLog changeLog;
    private final InstantSource clock;
    private final SingletonSupplier<List<CommitListener>> listeners;

    Transactions(
            PlatformTransactionManager manager,
            JdbcClient sql,
            ChangeLog changeLog,
            InstantSource clock,
            ObjectProvider<CommitListener> listeners) {
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.sql = sql;
        this.changeLog = changeLog;
        this.clock = clock;
        // Asked for at the first commit: a listener may itself need transactions. Then known, because a look-up of
        // beans costs more than what a listener does.
        this.listeners = SingletonSupplier.of(() -> listeners.stream().toList());
    }

    /// Reads in one transaction for a caller.
    public <T> T read(Caller caller, Supplier<T> query) {
        return inside(reading, () -> {
            actAs(caller);
            return query.get();
        });
    }

    /// Writes in one transaction for a caller; an exception undoes all of it.
    ///
    /// Where PostgreSQL ends it because it and another one wait for each other, it is begun again: a row that is
    /// updated twice can meet somebody who locks it in between, whatever the order in which locks are taken.
    public <T> T write(Caller caller, Function<Work, T> use) {
        boolean inner = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(caller, use);
            } catch (PessimisticLockingFailureException deadlock) {
                if (inner || attempt == ATTEMPTS) {
                    throw deadlock;
                }
                LOG.debug("a transaction of {} is begun again: {}", caller.subject(), deadlock.getMessage());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            }
        }
    }

    private <T> T writeOnce(Caller caller, Function<Work, T> use) {
        var work = new Work(caller, clock.instant());
        T result = inside(writing, () -> {
            requireOwn(caller);
            T answer = use.apply(work);
            changeLog.append(work);
            return answer;
        });
        announce(work);
        return result;
    }

    /// Begins with a 404 for who was granted nothing, and then a 403 for who may only read.
    private void requireOwn(Caller caller) {
        actAs(caller);
        if (!caller.actsAlone()) {
            throw Refused.readingOnly();
        }
    }

    /// Decides whether this caller may write at all, before anything is read of what they want to write.
    public void mayWrite(Caller caller) {
        if (!caller.actsAlone()) {
            reading.executeWithoutResult(_ -> requireOwn(caller));
        }
    }

    /// Carries out whatever `use` does, and undoes it: one transaction around all of its own, which see what the ones
    /// before them wrote, and at the end none of it is there.
    public <T> T rehearse(Supplier<T> use) {
        return Rehearsal.of(() -> {
            @Nullable
            T result = writing.execute(status -> {
                status.setRollbackOnly();
                return use.get();
            });
            if (result == null) {
                throw new IllegalStateException("a rehearsal must answer something");
            }
            return result;
        });
    }

    /// Notes something about the subject's data that is not the subject's own doing: that somebody looked. What a
    /// grantee may write there is for the definer functions to say, which are all that it can reach.
    public void note(Caller caller, Runnable use) {
        writing.executeWithoutResult(_ -> {
            actAs(caller);
            use.run();
        });
    }

    private void announce(Work work) {
        if (!work.changes().isEmpty() && !Rehearsal.isUnderWay()) {
            boolean graph = work.changes().stream().anyMatch(Change::graph);
            listeners.obtain().forEach(listener -> listener.committed(work.subject(), graph));
        }
    }

    /// Runs before anybody is known: sign-in and look-ups by secret, which go through definer functions only.
    public <T> T anonymously(Supplier<T> use) {
        return inside(writing, use);
    }

    /// Opens an account and goes on as its athlete, in one transaction.
    public <T> T asNewAccount(UserId user, Supplier<Boolean> open, Function<Work, T> use, Supplier<T> otherwise) {
        var work = new Work(Caller.of(user), clock.instant());
        T result = inside(writing, () -> {
            if (!open.get()) {
                return otherwise.get();
            }
            actAs(work.caller());
            T answer = use.apply(work);
            changeLog.append(work);
            return answer;
        });
        announce(work);
        return result;
    }

    private void actAs(Caller caller) {
        String status = sql.sql("SELECT act_as(:actor, :subject)")
                .param("actor", caller.actor().value())
                .param("subject", caller.subject().value())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .single();
        switch (status) {
            case "active" -> {}
            case "null" -> {
                if (caller.actor().equals(caller.subject())) {
                    throw gone();
                }
                throw Refused.notFound("athlete");
            }
            default -> throw gone();
        }
    }

    private static Refused gone() {
        return new Refused(ProblemCategory.UNAUTHENTICATED, "", "account_closed", "This account is not active.");
    }

    private static <T> T inside(TransactionTemplate template, Supplier<T> use) {
        @Nullable T result = template.execute(_ -> use.get());
        if (result == null) {
            throw new IllegalStateException("a transaction must answer something");
        }
        return result;
    }
}
