package org.plumbline.athlete;

import com.webauthn4j.data.RegistrationData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Adds, lists and removes an athlete's passkeys.
@Component
final class Passkeys {
    static final int MOST = 50;

    private final Transactions transactions;
    private final Writes writes;
    private final PasskeyStore store;
    private final AccountStore accounts;
    private final ProfileStore profiles;
    private final PasswordCheck check;
    private final Ids ids;

    Passkeys(
            Transactions transactions,
            Writes writes,
            PasskeyStore store,
            AccountStore accounts,
            ProfileStore profiles,
            PasswordCheck check,
            Ids ids) {
        this.transactions = transactions;
        this.writes = writes;
        this.store = store;
        this.accounts = accounts;
        this.profiles = profiles;
        this.check = check;
        this.ids = ids;
    }

    /// What the browser is asked to make. It takes the present password: a passkey is a way in that outlasts the
    /// session, and a new password does not end it.
    Map<String, Object> options(Caller caller, String password, PasskeySite site, String address) {
        check.require(caller, password, "/current_password", address);
        var challenge = PasskeyChallenge.random();
        return transactions.write(caller, work -> {
            UserId user = work.subject();
            if (store.count(user) >= MOST) {
                throw tooMany();
            }
            store.keepChallenge(challenge.bytes(), work.now(), work.now().plus(PasskeyChallenge.LIFE));
            return challenge.toAdd(
                    site,
                    user.value(),
                    accounts.get(user).email(),
                    profiles.get(user).displayName(),
                    store.listKeys(user, site.host()));
        });
    }

    /// The challenge is used up before anything is verified, whatever becomes of it; a request that is only repeated
    /// gets its answer before that.
    Answer add(WriteRequest request, PasskeySite site) {
        Caller caller = request.caller();
        Scopes.requireSignedIn(caller);
        Optional<Answer> earlier = transactions.read(caller, () -> writes.find(request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID id = fields.uuid("id");
        String name = fields.requiredText("name", 200).strip();
        var sent = SentCredential.added(fields, problems);
        fields.noOthers();
        problems.refuseIfAny();
        RegistrationData data = PasskeyVerifier.read(sent).orElseThrow(Passkeys::unacceptable);
        byte[] challenge = PasskeyVerifier.challenge(data.getCollectedClientData());
        if (!transactions.write(caller, work -> store.takeChallenge(challenge, work.now()))) {
            throw Refused.invalid(
                    "/credential", "challenge", "This took longer than five minutes, or was sent before. Try again.");
        }
        PasskeyKey key = PasskeyVerifier.verify(data, site).orElseThrow(Passkeys::unacceptable);
        try {
            return writes.apply(request, work -> insert(work, id == null ? ids.next() : id, name, site, key));
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("passkey_exists", "This passkey was added before.");
        }
    }

    private Answer insert(Work work, UUID id, String name, PasskeySite site, PasskeyKey key) {
        if (store.exists(work.subject(), id)) {
            throw Refused.conflict("id_exists", "There is a passkey with this id.");
        }
        if (store.count(work.subject()) >= MOST) {
            throw tooMany();
        }
        // As the database keeps it, so that it is answered alike ever after.
        Instant now = work.now().truncatedTo(ChronoUnit.MICROS);
        var passkey = new Passkey(id, name, site.host(), key.synced(), now, null);
        store.insert(work.subject(), passkey, key);
        return Answer.created(passkey);
    }

    Page<Passkey> list(Caller caller, PageRequest page) {
        Scopes.requireOwn(caller);
        List<Passkey> found =
                transactions.read(caller, () -> store.list(caller.subject(), page.afterId(), page.limit() + 1));
        return Page.of(found, page, Passkey::id);
    }

    Answer remove(WriteRequest request, UUID id) {
        Scopes.requireWholeSession(request.caller());
        return writes.apply(request, work -> {
            if (!store.remove(work.subject(), id)) {
                throw Refused.notFound("passkey");
            }
            request.takesNothing();
            return Answer.nothing();
        });
    }

    private static Refused unacceptable() {
        return Refused.invalid("/credential", "passkey", "What the device sent cannot be accepted as a passkey here.");
    }

    private static Refused tooMany() {
        return Refused.conflict("too_many", "There are " + MOST + " passkeys already. Remove one that is not used.");
    }
}
