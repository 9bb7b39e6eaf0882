package org.plumbline.athlete;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.SessionStore.RefreshToken;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// Signed-in sessions. Each refresh uses a token up and answers the next one of its family; a token that comes back
/// after it was used was stolen by one of the two who hold it, so the whole family ends.
///
/// One honest case is let through: a client that never saw the answer sends the same token again, or two tabs send it
/// at once. That is allowed for ten seconds and only while no later token of the family was used. A thief gains no
/// more by it than by being first.
@Component
final class Sessions {
    static final Duration LIFE = Duration.ofDays(30);
    static final Duration RETRY = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final SessionStore store;
    private final AccountStore accounts;
    private final AccessTokens accessTokens;
    private final Ids ids;

    Sessions(Transactions transactions, SessionStore store, AccountStore accounts, AccessTokens accessTokens, Ids ids) {
        this.transactions = transactions;
        this.store = store;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.ids = ids;
    }

    /// Begins a session inside a transaction of that athlete.
    Session begin(Work work) {
        return next(work, ids.next());
    }

    /// The next session of the same family; empty for a token that is no good.
    Optional<Session> refresh(SecretToken token) {
        Optional<RefreshToken> found = transactions.anonymously(() -> store.find(token));
        return found.flatMap(known -> transactions.write(Caller.of(known.user()), work -> rotate(work, token)));
    }

    /// Ending a family must last, so this answers instead of throwing.
    private Optional<Session> rotate(Work work, SecretToken token) {
        store.lock(work.subject());
        RefreshToken present = store.find(token).orElse(null);
        if (present == null || present.revokedAt() != null || !work.now().isBefore(present.end())) {
            return Optional.empty();
        }
        if (present.usedAt() != null && !isRetry(present, present.usedAt(), work.now())) {
            store.revoke(work.subject(), present.family(), work.now());
            return Optional.empty();
        }
        store.use(present, work.now());
        store.forgetExpired(work.subject(), work.now());
        return Optional.of(next(work, present.family()));
    }

    private boolean isRetry(RefreshToken token, Instant usedAt, Instant now) {
        return now.isBefore(usedAt.plus(RETRY)) && !store.isSuccessorUsed(token);
    }

    /// Whose session it is, or was.
    Optional<UserId> holder(SecretToken token) {
        return transactions.anonymously(() -> store.find(token)).map(RefreshToken::user);
    }

    /// Ends the session that this refresh token belongs to, if it is that athlete's.
    void end(Caller caller, SecretToken token) {
        transactions.write(caller, work -> {
            store.lock(work.subject());
            store.find(token)
                    .filter(found -> found.user().equals(caller.subject()))
                    .ifPresent(found -> store.revoke(found.user(), found.family(), work.now()));
            return true;
        });
    }

    void end(Caller caller, UUID family) {
        transactions.write(caller, work -> {
            store.lock(work.subject());
            store.revoke(work.subject(), family, work.now());
            return true;
        });
    }

    /// Ends every session but one, inside a transaction of that athlete.
    void endOthers(Work work, @Nullable UUID kept) {
        store.lock(work.subject());
        store.revokeOthers(work.subject(), kept, work.now());
    }

    private Session next(Work work, UUID family) {
        UserId user = work.subject();
        SecretToken refresh = SecretToken.random(SecretToken.REFRESH);
        store.insert(user, ids.next(), family, refresh, work.now(), work.now().plus(LIFE));
        String access =
                accessTokens.issue(user, Scopes.ofSession(accounts.get(user).operator()), family);
        return new Session(user, access, refresh);
    }
}
