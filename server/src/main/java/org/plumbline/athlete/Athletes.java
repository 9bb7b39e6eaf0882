package org.plumbline.athlete;

import java.util.Optional;
import org.plumbline.platform.Ids;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// Finds the athlete of an e-mail, for who works on the machine itself.
@Component
public final class Athletes {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final AccessTokens accessTokens;
    private final Ids ids;

    Athletes(Transactions transactions, AccountStore accounts, AccessTokens accessTokens, Ids ids) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.ids = ids;
    }

    /// What an athlete asks with who sits at this machine, for a quarter of an hour. Operating is for commands of its
    /// own.
    public String accessToken(UserId user) {
        return accessTokens.issue(user, Scopes.ofSession(false), ids.next());
    }

    /// Empty also for an account that is closed.
    public Optional<UserId> find(String email) {
        return Email.find(email)
                .flatMap(address -> transactions.anonymously(() -> accounts.find(address)))
                .filter(AccountStore.Credentials::active)
                .map(AccountStore.Credentials::user);
    }
}
