package org.plumbline.athlete;

import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// Asks somebody who is signed in for the present password, before what a stolen token must not do.
@Component
final class PasswordCheck {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final AttemptLimiter limiter;

    PasswordCheck(Transactions transactions, AccountStore accounts, Passwords passwords, AttemptLimiter limiter) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.limiter = limiter;
    }

    /// @param path where in the body the password stood
    void require(Caller caller, String password, String path, String address) {
        var attempt = Attempt.password(caller.actor(), address);
        limiter.check(attempt);
        String hash = transactions.read(caller, () -> accounts.passwordHash(caller.subject()));
        if (!passwords.matches(password, hash)) {
            limiter.failed(attempt);
            throw Refused.invalid(path, "wrong_password", "This is not the present password.");
        }
        limiter.succeeded(attempt);
    }
}
