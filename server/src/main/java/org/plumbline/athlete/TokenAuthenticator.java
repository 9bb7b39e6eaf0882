package org.plumbline.athlete;

import java.util.Optional;
import java.util.Set;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Authenticator;
import org.springframework.stereotype.Component;

/// Tells whose a bearer token is: one of our access tokens, a personal token, an assistant's, or one of an outside
/// issuer that the operator trusts.
@Component
final class TokenAuthenticator implements Authenticator {
    private final AccessTokens accessTokens;
    private final PersonalTokens personalTokens;
    private final Assistants assistants;
    private final OutsideIssuers outsideIssuers;
    private final Sessions sessions;

    TokenAuthenticator(
            AccessTokens accessTokens,
            PersonalTokens personalTokens,
            Assistants assistants,
            OutsideIssuers outsideIssuers,
            Sessions sessions) {
        this.accessTokens = accessTokens;
        this.personalTokens = personalTokens;
        this.assistants = assistants;
        this.outsideIssuers = outsideIssuers;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> authenticate(String token) {
        if (token.startsWith(SecretToken.PERSONAL)) {
            return personalTokens.authenticate(new SecretToken(token));
        }
        if (token.startsWith(SecretToken.ASSISTANT)) {
            return assistants.authenticate(new SecretToken(token));
        }
        return accessTokens
                .verify(token)
                .map(access -> new Caller(access.user(), access.user(), access.scopes(), new Credential.Session()))
                .or(() -> outsideIssuers.authenticate(token));
    }

    @Override
    public Optional<Caller> leaving(String refreshToken) {
        return sessions.holder(new SecretToken(refreshToken))
                .map(user -> new Caller(user, user, Set.of(Scope.READ), new Credential.Session()));
    }
}
