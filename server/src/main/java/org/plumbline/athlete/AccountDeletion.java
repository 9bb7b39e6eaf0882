package org.plumbline.athlete;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.changes.Patrol;
import org.plumbline.platform.changes.Round;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.GraphAway;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Deletes an account: locked at once, so that no token of it is good for anything; the rest follows in the background,
/// also what a crash or an absent Neo4j left behind.
@Component
final class AccountDeletion implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDeletion.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final ErasureStore store;
    private final ErasedLog log;
    private final Eraser eraser;
    private final PasswordCheck check;

    AccountDeletion(Transactions transactions, ErasureStore store, ErasedLog log, Eraser eraser, PasswordCheck check) {
        this.transactions = transactions;
        this.store = store;
        this.log = log;
        this.eraser = eraser;
        this.check = check;
    }

    void request(WriteRequest request, String address) {
        Caller caller = request.caller();
        Scopes.requireWholeSession(caller);
        var problems = new Problems();
        Fields fields = request.fields(problems);
        String password = fields.required("password", fields.text("password", Passwords.LONGEST));
        fields.noOthers();
        problems.refuseIfAny();
        check.require(caller, password == null ? "" : password, "/password", address);
        Instant at = transactions.write(caller, work -> {
            store.lockAccount(work.now());
            return work.now();
        });
        log.record(caller.subject(), at);
    }

    @Override
    public String name() {
        return "eraser";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void walk(Patrol walking) {
        try {
            for (Erasure erasure : eraser.listUnfinished()) {
                if (!walking.isStopping()) {
                    advance(erasure);
                }
            }
        } catch (DataAccessException later) {
            LOG.warn("Deleting accounts goes on later: {}", later.getMessage());
        }
    }

    /// One account that cannot be deleted now does not hold up the others.
    private void advance(Erasure erasure) {
        try {
            eraser.advance(erasure);
        } catch (GraphAway | DataAccessException | UncheckedIOException later) {
            LOG.warn("Deleting account {} goes on later", erasure.user(), later);
        }
    }
}
