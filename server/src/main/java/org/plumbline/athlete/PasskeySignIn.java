package org.plumbline.athlete;

import com.webauthn4j.data.AuthenticationData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.springframework.stereotype.Component;

/// Lets athletes in by a passkey.
@Component
final class PasskeySignIn {
    private final Transactions transactions;
    private final PasskeyStore store;
    private final Sessions sessions;
    private final AttemptLimiter limiter;
    private final InstantSource clock;

    PasskeySignIn(
            Transactions transactions,
            PasskeyStore store,
            Sessions sessions,
            AttemptLimiter limiter,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.sessions = sessions;
        this.limiter = limiter;
        this.clock = clock;
    }

    /// What the browser is asked to sign. Everybody gets the same, but for the challenge.
    Map<String, Object> options(PasskeySite site, String address) {
        limiter.check(Attempt.passkey(address));
        var challenge = PasskeyChallenge.random();
        Instant now = clock.instant();
        return transactions.anonymously(() -> {
            store.keepChallenge(challenge.bytes(), now, now.plus(PasskeyChallenge.LIFE));
            return challenge.toSignIn(site);
        });
    }

    Session signIn(SentSignature sent, PasskeySite site, String address) {
        var attempt = Attempt.passkey(address);
        limiter.check(attempt);
        try {
            Session session = begin(sent, site);
            limiter.succeeded(attempt);
            return session;
        } catch (Refused refused) {
            limiter.failed(attempt);
            throw refused;
        }
    }

    private Session begin(SentSignature sent, PasskeySite site) {
        AuthenticationData data = PasskeyVerifier.read(sent.all()).orElseThrow(PasskeySignIn::unknown);
        byte[] challenge = PasskeyVerifier.challenge(data.getCollectedClientData());
        if (!transactions.anonymously(() -> store.takeChallenge(challenge, clock.instant()))) {
            throw new Refused(
                    ProblemCategory.UNAUTHENTICATED,
                    "",
                    "challenge",
                    "This took longer than five minutes, or was sent before. Try again.");
        }
        byte[] id = sent.credentialId();
        UserId user = transactions
                .anonymously(() -> store.findOwner(id))
                .filter(owner -> Arrays.equals(PasskeyChallenge.handle(owner.value()), sent.user()))
                .orElseThrow(PasskeySignIn::unknown);
        return transactions
                .write(Caller.of(user), work -> use(work, id, data, site))
                .orElseThrow(PasskeySignIn::unknown);
    }

    private Optional<Session> use(Work work, byte[] id, AuthenticationData data, PasskeySite site) {
        return store.lock(work.subject(), id)
                .flatMap(known -> PasskeyVerifier.verify(data, known, site))
                .map(used -> {
                    store.use(work.subject(), used, work.now());
                    return sessions.begin(work);
                });
    }

    /// The same whatever was wrong: no such passkey, another account's, one that is closed, a signature that is none.
    private static Refused unknown() {
        return new Refused(
                ProblemCategory.UNAUTHENTICATED,
                "",
                "passkey",
                "This passkey does not open an account here. It may have been removed: sign in with your password.");
    }
}
