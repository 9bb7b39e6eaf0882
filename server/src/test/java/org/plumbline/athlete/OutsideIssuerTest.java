package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;

class OutsideIssuerTest {
    private static final String PUBLISHING = "https://keys.example/auth";
    private static final String SHARING = "https://secret.example/auth";
    private static final String SUPABASE = "https://project.supabase.example/auth/v1";
    private static final String SECRET = "a secret of more than thirty-two bytes";
    private static final SigningKey KEY = SigningKey.random();

    private static HttpServer issuer = newIssuer();
    private static TestServer server = newServer();

    private final TestClient athlete = TestServer.signUp();

    @BeforeAll
    static void start() {
        issuer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.stop(0);
    }

    @Test
    void aVerifiedEmailSaysAtFirstSightWhichAccountIsMeant() throws JOSEException {
        for (String token : List.of(
                signed(claims(PUBLISHING, "google-1-" + athlete.email())),
                shared(claims(SHARING, "x").subject("shared-" + athlete.email())))) {
            assertThat(me(token).text("/user_id")).isEqualTo(athlete.userId().toString());
        }
    }

    @Test
    void fromThenOnTheIssuersOwnIdCounts() throws JOSEException {
        String subject = UUID.randomUUID().toString();
        assertThat(me(signed(claims(PUBLISHING, subject))).status()).isEqualTo(200);
        TestClient other = TestServer.signUp();

        Answer renamed = me(signed(claims(PUBLISHING, subject).claim("email", other.email())));
        assertThat(renamed.text("/user_id")).isEqualTo(athlete.userId().toString());
        Answer without = me(signed(claims(PUBLISHING, subject).claim("email", null)));
        assertThat(without.text("/user_id")).isEqualTo(athlete.userId().toString());
    }

    @Test
    void anEmailThatNobodyVerifiedMeansNobody() throws JOSEException {
        assertThat(me(signed(claims(PUBLISHING, "a").claim("email_verified", false)))
                        .status())
                .isEqualTo(401);
        assertThat(me(signed(claims(PUBLISHING, "a").claim("email_verified", null)))
                        .status())
                .isEqualTo(401);
        assertThat(me(signed(claims(PUBLISHING, "a").claim("email_verified", "true")))
                        .status())
                .isEqualTo(401);
        assertThat(me(signed(claims(PUBLISHING, "a")
                                .claim("email_verified", null)
                                .claim("user_metadata", Map.of("email_verified", true))))
                        .status())
                .isEqualTo(401);
        assertThat(me(signed(claims(PUBLISHING, "a").claim("email", TestServer.newEmail())))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anIssuerThatConfirmsEveryEmailNeedNotSayItInEachToken() throws JOSEException {
        assertThat(me(shared(claims(SUPABASE, "s-" + athlete.email())
                                .audience("authenticated")
                                .claim("email_verified", null)
                                .claim("is_anonymous", false)))
                        .status())
                .isEqualTo(200);
        assertThat(me(shared(claims(SUPABASE, "anonymous")
                                .audience("authenticated")
                                .claim("email_verified", null)
                                .claim("is_anonymous", true)))
                        .status())
                .isEqualTo(401);
        assertThat(me(shared(claims(SUPABASE, "other audience").audience("service_role")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void thePublishedKeyIsNeverTakenForASecretNorTheSecretOfOneIssuerForAnothers() throws JOSEException {
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.id()).build(),
                claims(PUBLISHING, "confused").build());
        confused.sign(new MACSigner(KEY.publicKey().getEncoded()));

        assertThat(me(confused.serialize()).status()).isEqualTo(401);
        assertThat(me(shared(claims(PUBLISHING, "by the secret"))).status()).isEqualTo(401);
        assertThat(me(signed(claims(SHARING, "by the key"))).status()).isEqualTo(401);
        assertThat(me(signed(claims("https://nobody.example", "by nobody"))).status())
                .isEqualTo(401);
        assertThat(me(signed(claims("plumbline", athlete.userId().toString()))).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatIsOverOrHasNoEndIsRefused() throws JOSEException {
        Instant now = Clock.systemUTC().instant();
        assertThat(me(signed(claims(PUBLISHING, "late").expirationTime(Date.from(now.minusSeconds(120)))))
                        .status())
                .isEqualTo(401);
        assertThat(me(signed(claims(PUBLISHING, "endless").expirationTime(null)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aServerThatTrustsNoIssuerRefusesThemAll() throws JOSEException {
        assertThat(TestServer.shared()
                        .anybody()
                        .withToken(signed(claims(PUBLISHING, "x")))
                        .get("/api/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsWrongWithTheConfigurationIsNamed() {
        assertThatThrownBy(() -> OutsideIssuer.parse("issuer")).hasMessageContaining("PLUMBLINE_ISSUERS");
        assertThatThrownBy(() -> OutsideIssuer.parse("""
                [{"issuer": "a", "hs256_secret": "short"}, {"issuer": "b", "jwks_uri": "http://keys.example/jwks"},
                 {"issuer": "c"}]
                """))
                .hasMessageContainingAll("/issuers/0/hs256_secret", "/issuers/1/jwks_uri", "/issuers/2/jwks_uri");
    }

    private Answer me(String token) {
        return server.anybody().withToken(token).get("/api/me");
    }

    private JWTClaimsSet.Builder claims(String issuedBy, String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(issuedBy)
                .subject(subject)
                .expirationTime(Date.from(Clock.systemUTC().instant().plusSeconds(600)))
                .claim("email", athlete.email())
                .claim("email_verified", true);
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(JWSAlgorithm.RS256, claims, new RSASSASigner(KEY.privateKey()));
    }

    private static String shared(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(JWSAlgorithm.HS256, claims, new MACSigner(SECRET));
    }

    private static String sign(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims, JWSSigner signer)
            throws JOSEException {
        var token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY.id()).build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static HttpServer newIssuer() {
        try {
            byte[] keys = new JWKSet(
                            new RSAKey.Builder(KEY.publicKey()).keyID(KEY.id()).build())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(keys);
                }
            });
            return http;
        } catch (IOException e) {
            throw new IllegalStateException("no address for the issuer", e);
        }
    }

    private static TestServer newServer() {
        String jwks = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks";
        return TestServer.start(Map.of(
                OutsideIssuers.CONFIGURATION,
                Json.write(List.of(
                        Map.of("issuer", PUBLISHING, "jwks_uri", jwks),
                        Map.of("issuer", SHARING, "hs256_secret", SECRET),
                        Map.of(
                                "issuer",
                                SUPABASE,
                                "hs256_secret",
                                SECRET,
                                "audience",
                                "authenticated",
                                "emails_are_verified",
                                true)))));
    }
}
