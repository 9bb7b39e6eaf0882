package org.plumbline.athlete;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Scope;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Our access tokens: JWTs that any of our servers verifies without asking the database. RS256, because verifying it is
/// several times cheaper than an elliptic signature, and every request verifies one.
@Component
final class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final String ISSUER = "plumbline";

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String SESSION = "sid";
    private static final String SCOPE = "scope";

    private final SigningKey key;
    private final RSASSASigner signer;
    private final Map<String, JWSVerifier> verifiers;
    private final KnownTokens known = new KnownTokens();
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, InstantSource clock) {
        this.key = keys.newest();
        this.signer = new RSASSASigner(key.privateKey());
        this.verifiers = keys.list().stream()
                .collect(Collectors.toUnmodifiableMap(SigningKey::id, k -> new RSASSAVerifier(k.publicKey())));
        this.clock = clock;
    }

    /// @param session the family of refresh tokens that this access belongs to
    String issue(UserId user, Set<Scope> scopes, UUID session) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(ISSUER)
                .subject(user.toString())
                .claim(SESSION, session.toString())
                .claim(SCOPE, scopes.stream().sorted().map(Scope::wire).collect(Collectors.joining(" ")))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var header = new JWSHeader.Builder(ALGORITHM).type(TYPE).keyID(key.id()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("our own key does not sign", e);
        }
        return token.serialize();
    }

    /// Whose token it is; empty for one that is not ours, was changed, or is over.
    Optional<Access> verify(String text) {
        return known.find(text, this::read)
                .filter(token -> clock.instant().isBefore(token.end()))
                .map(KnownToken::access);
    }

    private Optional<KnownToken> read(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            @Nullable
            JWSVerifier verifier =
                    verifiers.get(String.valueOf(token.getHeader().getKeyID()));
            if (verifier == null
                    || !ALGORITHM.equals(token.getHeader().getAlgorithm())
                    || !TYPE.equals(token.getHeader().getType())
                    || !token.verify(verifier)) {
                return Optional.empty();
            }
            return read(token.getJWTClaimsSet());
        } catch (ParseException | JOSEException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<KnownToken> read(JWTClaimsSet claims) throws ParseException {
        Date end = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer()) || !claims.getAudience().contains(ISSUER) || end == null) {
            return Optional.empty();
        }
        Optional<UUID> user = Fields.findUuid(String.valueOf(claims.getSubject()));
        Optional<UUID> session = Fields.findUuid(String.valueOf(claims.getStringClaim(SESSION)));
        Set<Scope> scopes = Arrays.stream(
                        String.valueOf(claims.getStringClaim(SCOPE)).split(" ", -1))
                .flatMap(word -> Scope.find(word).stream())
                .collect(Collectors.toUnmodifiableSet());
        return user.flatMap(u ->
                session.map(s -> new KnownToken(new Access(new UserId(u), scopes, s), end.toInstant())));
    }

    /// What a good access token says.
    record Access(UserId user, Set<Scope> scopes, UUID session) {}

    /// One whose signature is ours, and when it is over.
    record KnownToken(Access access, Instant end) {}
}
