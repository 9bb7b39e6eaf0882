package org.plumbline.athlete;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.athlete.AccountStore.Credentials;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Opens accounts and lets their athletes in. Passwords are hashed and compared outside of transactions: that takes
/// long enough to starve the pool.
@Component
final class Accounts {
    private final Transactions transactions;
    private final AccountStore store;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignUpPolicy policy;
    private final Ids ids;
    private final InstantSource clock;

    Accounts(
            Transactions transactions,
            AccountStore store,
            Sessions sessions,
            Passwords passwords,
            SignUpPolicy policy,
            Ids ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    Session signUp(SignUp signUp) {
        if (policy.onlyFirst() && transactions.anonymously(store::exists)) {
            throw closed();
        }
        if (transactions.anonymously(() -> store.find(signUp.email())).isPresent()) {
            throw taken();
        }
        return open(signUp, policy.onlyFirst(), sessions::begin);
    }

    /// Opens an account, in one transaction with what follows for its athlete.
    <T> T open(SignUp signUp, boolean onlyFirst, Function<Work, T> then) {
        UserId user = new UserId(ids.next());
        String hash = passwords.hash(signUp.password());
        try {
            return transactions.asNewAccount(
                    user,
                    () -> store.open(user, signUp.email(), clock.instant(), onlyFirst),
                    work -> {
                        store.insert(user, signUp, hash, work.now());
                        work.changed(
                                new Change(PersonProjection.KIND, user.value(), 1, true, new Opened(user.value())));
                        return then.apply(work);
                    },
                    () -> {
                        throw closed();
                    });
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    /// Empty for an unknown e-mail, a wrong password and an account that is not active alike, and after the same time.
    Optional<Session> signIn(Email email, String password) {
        Optional<Credentials> found = transactions.anonymously(() -> store.find(email));
        boolean right =
                passwords.matches(password, found.map(Credentials::passwordHash).orElse(null));
        if (!right || found.isEmpty() || !found.get().active()) {
            return Optional.empty();
        }
        UserId user = found.get().user();
        String hash = found.map(Credentials::passwordHash).orElseThrow();
        Optional<String> better = passwords.isOutdated(hash) ? Optional.of(passwords.hash(password)) : Optional.empty();
        return Optional.of(transactions.write(Caller.of(user), work -> {
            better.ifPresent(h -> store.setPassword(user, h, work.now()));
            return sessions.begin(work);
        }));
    }

    private static Refused closed() {
        return new Refused(
                ProblemCategory.FORBIDDEN, "", "sign_up_closed", "Accounts are opened by the operator of this server.");
    }

    static Refused taken() {
        return new Refused(ProblemCategory.CONFLICT, "/email", "email_taken", "There is an account for this e-mail.");
    }

    private record Opened(UUID userId) {}
}
