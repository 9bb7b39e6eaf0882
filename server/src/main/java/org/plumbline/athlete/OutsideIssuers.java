package org.plumbline.athlete;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.athlete.AccountStore.Credentials;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.db.Transactions;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tokens of outside issuers. At first sight a verified e-mail says which local account is meant; from then on the
/// issuer's own id of the user does, whatever becomes of either e-mail. No account is opened this way.
@Component
final class OutsideIssuers {
    static final String CONFIGURATION = "PLUMBLINE_ISSUERS";

    private final Map<String, OutsideTokens> byIssuer;
    private final Transactions transactions;
    private final AccountStore accounts;
    private final IdentityStore identities;

    OutsideIssuers(
            Environment environment, Transactions transactions, AccountStore accounts, IdentityStore identities) {
        String configuration = environment.getProperty(CONFIGURATION, "");
        this.byIssuer = configuration.isBlank()
                ? Map.of()
                : OutsideIssuer.parse(configuration).stream()
                        .map(OutsideTokens::new)
                        .collect(Collectors.toUnmodifiableMap(
                                tokens -> tokens.issuer().issuer(), Function.identity()));
        this.transactions = transactions;
        this.accounts = accounts;
        this.identities = identities;
    }

    Optional<Caller> authenticate(String text) {
        if (byIssuer.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            Optional<OutsideTokens> tokens = Optional.ofNullable(
                    byIssuer.get(String.valueOf(token.getJWTClaimsSet().getIssuer())));
            Optional<JWTClaimsSet> claims = tokens.flatMap(t -> t.verify(token));
            return claims.isEmpty()
                    ? Optional.empty()
                    : callerOf(tokens.orElseThrow().issuer(), claims.get());
        } catch (ParseException notOne) {
            return Optional.empty();
        }
    }

    private Optional<Caller> callerOf(OutsideIssuer issuer, JWTClaimsSet claims) throws ParseException {
        String externalId = claims.getSubject();
        if (externalId == null || externalId.isBlank() || externalId.length() > 500) {
            return Optional.empty();
        }
        Optional<Caller> known = find(issuer, externalId);
        if (known.isPresent()) {
            return known;
        }
        Optional<Credentials> meant = verifiedEmail(issuer, claims)
                .flatMap(email -> transactions.anonymously(() -> accounts.find(email)))
                .filter(Credentials::active);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        transactions.write(Caller.of(meant.get().user()), work -> {
            identities.remember(work.subject(), issuer.issuer(), externalId, work.now());
            return true;
        });
        return find(issuer, externalId);
    }

    private Optional<Caller> find(OutsideIssuer issuer, String externalId) {
        return transactions
                .anonymously(() -> identities.find(issuer.issuer(), externalId))
                .map(found -> new Caller(
                        found.user(), found.user(), Scopes.ofSession(found.operator()), new Credential.Session()));
    }

    private static Optional<Email> verifiedEmail(OutsideIssuer issuer, JWTClaimsSet claims) throws ParseException {
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"))
                || (issuer.emailsAreVerified()
                        && claims.getClaim("email_verified") == null
                        && !Boolean.TRUE.equals(claims.getClaim("is_anonymous")));
        String email = claims.getStringClaim("email");
        return verified && email != null ? Email.find(email) : Optional.empty();
    }
}
