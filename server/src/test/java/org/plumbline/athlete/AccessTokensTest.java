package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Scope;
import org.plumbline.platform.UserId;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final SigningKey KEY = SigningKey.random();
    private static final UserId USER = new UserId(UUID.fromString("0190a1b2-0000-7000-8000-000000000001"));
    private static final UUID SESSION = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");

    private final AccessTokens tokens = tokensAt(NOW);

    @Test
    void aTokenSaysWhoseItIsAndWhatItAllows() {
        var access = tokens.verify(token()).orElseThrow();

        assertThat(access).isEqualTo(new AccessTokens.Access(USER, Set.of(Scope.READ, Scope.LOG), SESSION));
    }

    @Test
    void aTokenIsGoodForFifteenMinutesAndNotAMomentLonger() {
        assertThat(tokensAt(NOW.plus(AccessTokens.LIFE).minusMillis(1)).verify(token()))
                .isPresent();
        assertThat(tokensAt(NOW.plus(AccessTokens.LIFE)).verify(token())).isEmpty();
    }

    @Test
    void aTokenThatWasSeenBeforeEndsAtItsTimeAsWell() {
        var clock = new AtomicReference<>(NOW);
        var sameTokens = new AccessTokens(new SigningKeys(List.of(KEY)), clock::get);
        String token = token();

        assertThat(sameTokens.verify(token)).isPresent();
        clock.set(NOW.plus(AccessTokens.LIFE).minusMillis(1));
        assertThat(sameTokens.verify(token)).isPresent();
        clock.set(NOW.plus(AccessTokens.LIFE));
        assertThat(sameTokens.verify(token)).isEmpty();
    }

    @Test
    void aTokenOfAnOlderKeyIsGoodWhileThatKeyIsKept() {
        var newer = SigningKey.random();

        assertThat(new AccessTokens(new SigningKeys(List.of(newer, KEY)), () -> NOW).verify(token()))
                .isPresent();
        assertThat(new AccessTokens(new SigningKeys(List.of(newer)), () -> NOW).verify(token()))
                .isEmpty();
    }

    @Test
    void aTokenWithAnotherBodyUnderTheSameSignatureIsRefused() {
        String[] parts = token().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = claims.replace("read log", "read operate");

        assertThat(forged).isNotEqualTo(claims);
        assertThat(tokens.verify(parts[0] + "." + encode(forged) + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void aTokenSignedByNobodyIsRefused() {
        String[] parts = token().split("\\.", -1);
        String header = encode("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + KEY.id() + "\"}");

        assertThat(tokens.verify(header + "." + parts[1] + ".")).isEmpty();
        assertThat(tokens.verify(header + "." + parts[1] + "." + parts[2])).isEmpty();
        assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
    }

    @Test
    void thePublicKeyIsNeverTakenForASecret() throws JOSEException {
        var forged = new SignedJWT(header(JWSAlgorithm.HS256), claims().build());
        forged.sign(new MACSigner(KEY.publicKey().getEncoded()));

        assertThat(tokens.verify(forged.serialize())).isEmpty();
    }

    @Test
    void anotherKeyUnderOurKeysNameIsRefused() throws JOSEException {
        var forged = new SignedJWT(header(JWSAlgorithm.RS256), claims().build());
        forged.sign(new RSASSASigner(SigningKey.random().privateKey()));

        assertThat(tokens.verify(forged.serialize())).isEmpty();
    }

    @Test
    void whatOurKeySignedForAnotherPurposeIsRefused() throws JOSEException {
        assertThat(tokens.verify(signed(header(JWSAlgorithm.RS256), claims()))).isPresent();

        var plainType = new JWSHeader.Builder(header(JWSAlgorithm.RS256))
                .type(JOSEObjectType.JWT)
                .build();
        assertThat(tokens.verify(signed(plainType, claims()))).isEmpty();
        assertThat(tokens.verify(signed(header(JWSAlgorithm.RS256), claims().issuer("else"))))
                .isEmpty();
        assertThat(tokens.verify(signed(header(JWSAlgorithm.RS256), claims().audience("else"))))
                .isEmpty();
        assertThat(tokens.verify(signed(header(JWSAlgorithm.RS256), claims().expirationTime(null))))
                .isEmpty();
        assertThat(tokens.verify(signed(header(JWSAlgorithm.RS256), claims().subject("kim"))))
                .isEmpty();
        assertThat(tokens.verify(signed(header(JWSAlgorithm.RS512), claims()))).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefusedQuietly() {
        assertThat(List.of("", ".", "..", "...", "a.b.c", "plb_x", "{}", "e30.e30.", "ü", token() + "x"))
                .allSatisfy(text -> assertThat(tokens.verify(text)).isEmpty());
    }

    @Test
    void verifyingCostsLessThanAFifthOfAMillisecond() {
        String token = token();
        long[] nanos = new long[2_000];
        for (int round = 0; round < nanos.length; round++) {
            long start = System.nanoTime();
            assertThat(tokens.verify(token).isPresent()).isTrue();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);

        assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofNanos(200_000));
    }

    private static AccessTokens tokensAt(Instant instant) {
        InstantSource clock = () -> instant;
        return new AccessTokens(new SigningKeys(List.of(KEY)), clock);
    }

    private String token() {
        return tokens.issue(USER, Set.of(Scope.READ, Scope.LOG), SESSION);
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(KEY.id())
                .build();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("plumbline")
                .audience("plumbline")
                .subject(USER.toString())
                .claim("sid", SESSION.toString())
                .claim("scope", "read operate")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(KEY.privateKey()));
        return token.serialize();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
