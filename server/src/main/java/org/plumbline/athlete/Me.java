package org.plumbline.athlete;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The athlete's own account: who it is, how it wants things said, e-mail and password.
@Component
final class Me {
    static final String KIND = "profile";

    private final Transactions transactions;
    private final Writes writes;
    private final AccountStore accounts;
    private final ProfileStore profiles;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PasswordCheck check;

    Me(
            Transactions transactions,
            Writes writes,
            AccountStore accounts,
            ProfileStore profiles,
            Sessions sessions,
            Passwords passwords,
            PasswordCheck check) {
        this.transactions = transactions;
        this.writes = writes;
        this.accounts = accounts;
        this.profiles = profiles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.check = check;
    }

    AccountView get(Caller caller) {
        Scopes.requireOwn(caller);
        UserId user = caller.subject();
        return transactions.read(caller, () -> AccountView.of(user.value(), accounts.get(user), profiles.get(user)));
    }

    /// Changes what was sent and nothing else.
    ///
    /// A change of e-mail or password is not kept for a repeated request: the fingerprint of its body would be a
    /// fast hash of a password.
    ///
    /// @param session the one that goes on when a new password ends all others
    Answer change(WriteRequest request, @Nullable UUID session, String address) {
        Scopes.requireWholeSession(request.caller());
        var problems = new Problems();
        AccountChange change = AccountChange.read(request.fields(problems));
        problems.refuseIfAny();
        if (!change.isGuarded()) {
            return writes.apply(request, work -> apply(request, work, change));
        }
        check.require(
                request.caller(),
                change.currentPassword() == null ? "" : change.currentPassword(),
                "/current_password",
                address);
        String hash = change.newPassword() == null ? null : passwords.hash(change.newPassword());
        try {
            return transactions.write(request.caller(), work -> {
                Answer answer = apply(request, work, change);
                if (hash != null) {
                    accounts.setPassword(work.subject(), hash, work.now());
                    sessions.endOthers(work, session);
                }
                return answer;
            });
        } catch (DuplicateKeyException e) {
            throw Accounts.taken();
        }
    }

    private Answer apply(WriteRequest request, Work work, AccountChange change) {
        UserId user = work.subject();
        Profile before = profiles.getForUpdate(user);
        request.expect(before.version());
        if (change.isNothing()) {
            return Answer.ok(AccountView.of(user.value(), accounts.get(user), before), before.version());
        }
        Profile after = change.applyTo(before);
        profiles.update(user, after, work.now());
        if (change.email() != null) {
            accounts.changeEmail(change.email(), work.now());
        }
        work.changed(new Change(KIND, user.value(), after.version(), false, after));
        return Answer.ok(AccountView.of(user.value(), accounts.get(user), after), after.version());
    }
}
