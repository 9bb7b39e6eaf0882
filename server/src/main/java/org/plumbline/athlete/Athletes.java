package org.plumbline.athlete;

import java.util.Optional;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// Finds the athlete of an e-mail, for who works on the machine itself.
@Component
public final class Athletes {
    private final Transactions transactions;
    private final AccountStore accounts;

    Athletes(Transactions transactions, AccountStore accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /// Empty also for an account that is closed.
    public Optional<UserId> find(String email) {
        return Email.find(email)
                .flatMap(address -> transactions.anonymously(() -> accounts.find(address)))
                .filter(AccountStore.Credentials::active)
                .map(AccountStore.Credentials::user);
    }
}
