package org.plumbline.athlete;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.plumbline.athlete.OutsideIssuer.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the tokens of one outside issuer. With published keys only asymmetric algorithms count, with a shared secret
/// only HS256: a public key is never taken for a secret.
final class OutsideTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideTokens.class);
    private static final int PATIENCE_MS = 2_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private final OutsideIssuer issuer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    OutsideTokens(OutsideIssuer issuer) {
        this.issuer = issuer;
        processor.setJWSKeySelector(
                switch (issuer.keys()) {
                    case Keys.Published published ->
                        new JWSVerificationKeySelector<>(
                                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256),
                                published(published));
                    // Such tokens may name a key, and the secret has no name.
                    case Keys.Shared shared ->
                        new SingleKeyJWSKeySelector<>(
                                JWSAlgorithm.HS256,
                                new SecretKeySpec(shared.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                });
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                issuer.audience(),
                new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
                Set.of("sub", "exp")));
    }

    OutsideIssuer issuer() {
        return issuer;
    }

    Optional<JWTClaimsSet> verify(SignedJWT token) {
        try {
            return Optional.of(processor.process(token, null));
        } catch (BadJOSEException refused) {
            LOG.debug("A token of {} was refused: {}", issuer.issuer(), refused.getMessage());
            return Optional.empty();
        } catch (JOSEException away) {
            LOG.warn("The keys of {} cannot be read: {}", issuer.issuer(), away.getMessage());
            return Optional.empty();
        }
    }

    /// Fetched when needed, kept for five minutes, and for an hour more where the issuer is away.
    private static JWKSource<SecurityContext> published(Keys.Published keys) {
        try {
            var retriever = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST_KEY_SET);
            return JWKSourceBuilder.<SecurityContext>create(keys.jwksUri().toURL(), retriever)
                    .retrying(true)
                    .outageTolerant(3_600_000)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address: " + keys.jwksUri(), e);
        }
    }
}
