package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestDevice;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

class PasskeySignInTest {
    private static final PasskeyFixture FIXTURE = new PasskeyFixture();

    private final TestClient athlete = FIXTURE.newAthlete();
    private final TestDevice device = PasskeyFixture.added(athlete);

    @AfterAll
    static void stop() {
        FIXTURE.close();
    }

    @Test
    void aPasskeySignsInWithoutAnEMail() {
        Answer session = FIXTURE.signIn(device);

        assertThat(session.status()).as(session.toString()).isEqualTo(200);
        assertThat(session.header("Cache-Control")).isEqualTo("no-store");
        TestClient signedIn = FIXTURE.server.anybody().withToken(session.text("/access_token"));
        assertThat(signedIn.get("/api/me").text("/email")).isEqualTo(athlete.email());
        assertThat(signedIn.post("/api/auth/refresh", Map.of("refresh_token", session.text("/refresh_token")))
                        .status())
                .isEqualTo(200);
        assertThat(signedIn.get("/api/passkeys").text("/items/0/last_used_at")).isNotBlank();
    }

    @Test
    void byCookieItGivesCookiesToOurOwnPagesOnly() {
        var body = Map.of("credential", device.get(FIXTURE.optionsToSignIn()), "session", "cookie");
        TestClient foreign = FIXTURE.server.anybody().withHeader("Origin", "https://mallory.example");
        assertThat(foreign.post("/api/auth/sign-in/passkey", body).status()).isEqualTo(403);

        TestClient ours = FIXTURE.server.anybody().withHeader("Origin", PasskeyFixture.ORIGIN);
        Answer session = ours.post("/api/auth/sign-in/passkey", body);
        assertThat(session.status()).as(session.toString()).isEqualTo(200);
        assertThat(session.body().propertyNames()).containsExactlyInAnyOrder("user_id", "expires_in");
        assertThat(session.response().headers().allValues("Set-Cookie")).hasSize(2);
    }

    @Test
    void whatIsAskedNamesNobody() {
        JsonNode options = FIXTURE.optionsToSignIn();

        assertThat(options.propertyNames())
                .containsExactlyInAnyOrder("rpId", "challenge", "timeout", "allowCredentials", "userVerification");
        assertThat(options.path("rpId").stringValue()).isEqualTo("plumbline.example");
        assertThat(options.path("allowCredentials").values()).isEmpty();
        assertThat(options.path("userVerification").stringValue()).isEqualTo("required");
        assertThat(FIXTURE.optionsToSignIn().path("challenge")).isNotEqualTo(options.path("challenge"));
    }

    @Test
    void whateverIsWrongWithItIsAnsweredAsAPasskeyThatNobodyKnows() {
        var stranger = new TestDevice(PasskeyFixture.ORIGIN);
        Answer unknown = FIXTURE.signIn(stranger);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text("/problems/0/code")).isEqualTo("passkey");

        device.origin = "https://plumbline.example.org";
        assertSame(FIXTURE.signIn(device), unknown, "a page elsewhere");
        device.origin = PasskeyFixture.ORIGIN;
        device.host = "example";
        assertSame(FIXTURE.signIn(device), unknown, "for another host");
        device.host = "plumbline.example";
        device.flags = TestDevice.PRESENT;
        assertSame(FIXTURE.signIn(device), unknown, "nobody was verified");
        device.flags |= TestDevice.VERIFIED;
        assertSame(FIXTURE.signIn(tampered()), unknown, "another signature");
        var owner = device.user;
        device.user = TestDevice.bytesOf(FIXTURE.newAthlete().userId());
        assertSame(FIXTURE.signIn(device), unknown, "another athlete's account");
        device.user = owner;
        assertSame(FIXTURE.signIn(borrowed()), unknown, "another athlete's passkey");
        assertSame(
                FIXTURE.signIn(
                        PasskeyFixture.with(device.get(FIXTURE.optionsToSignIn()), "clientDataJSON", "bm9uc2Vuc2U")),
                unknown,
                "nonsense");

        assertThat(FIXTURE.signIn(device).status()).as("the device itself").isEqualTo(200);
    }

    /// Signed by this device, and said to be by the passkey of somebody else.
    private Map<String, Object> borrowed() {
        TestDevice theirs = PasskeyFixture.added(FIXTURE.newAthlete());
        var credential = new HashMap<>(device.get(FIXTURE.optionsToSignIn()));
        credential.put("rawId", TestDevice.base64(theirs.id));
        return PasskeyFixture.with(credential, "userHandle", TestDevice.base64(theirs.user));
    }

    private Map<String, Object> tampered() {
        var credential = device.get(FIXTURE.optionsToSignIn());
        JsonNode other = FIXTURE.optionsToSignIn();
        @SuppressWarnings("unchecked")
        var elsewhere =
                (Map<String, Object>) Objects.requireNonNull(device.get(other).get("response"));
        return PasskeyFixture.with(credential, "signature", Objects.requireNonNull(elsewhere.get("signature")));
    }

    @Test
    void aCountThatDoesNotGoOnIsACopy() {
        assertThat(FIXTURE.signIn(device).status()).isEqualTo(200);
        assertThat(FIXTURE.signIn(device).status()).as("the same count again").isEqualTo(401);
        device.count--;
        assertThat(FIXTURE.signIn(device).status()).as("an earlier count").isEqualTo(401);
        device.count += 5;
        assertThat(FIXTURE.signIn(device).status()).as("a later count").isEqualTo(200);
    }

    @Test
    void aDeviceThatDoesNotCountSignsInAsOftenAsItLikes() {
        var phone = new TestDevice(PasskeyFixture.ORIGIN);
        phone.count = 0;
        phone.flags |= TestDevice.COPIED;
        Answer added = PasskeyFixture.add(athlete, phone.create(PasskeyFixture.optionsToAdd(athlete)));
        assertThat(added.body().path("synced").booleanValue()).isTrue();

        assertThat(FIXTURE.signIn(phone).status()).isEqualTo(200);
        assertThat(FIXTURE.signIn(phone).status()).isEqualTo(200);
    }

    @Test
    void aChallengeIsGoodOnceForSigningInAndForFiveMinutes() {
        JsonNode options = FIXTURE.optionsToSignIn();
        var credential = device.get(options);
        assertThat(FIXTURE.signIn(credential).status()).isEqualTo(200);
        assertChallenge(FIXTURE.signIn(credential), "again");

        JsonNode late = FIXTURE.optionsToSignIn();
        FIXTURE.age(late);
        assertChallenge(FIXTURE.signIn(device.get(late)), "too late");
        assertChallenge(FIXTURE.signIn(device.get(PasskeyFixture.optionsToAdd(athlete))), "for adding one");

        JsonNode spoilt = FIXTURE.optionsToSignIn();
        device.flags = TestDevice.PRESENT;
        assertThat(FIXTURE.signIn(device.get(spoilt)).text("/problems/0/code")).isEqualTo("passkey");
        device.flags |= TestDevice.VERIFIED;
        assertChallenge(FIXTURE.signIn(device.get(spoilt)), "after a failure");
    }

    @Test
    void whoIsLockedOutIsUnknownByEveryPasskey() {
        Answer unknown = FIXTURE.signIn(new TestDevice(PasskeyFixture.ORIGIN));
        var administration = FIXTURE.server.get(AccountAdministration.class);
        administration.setDisabled(athlete.email(), true);
        assertSame(FIXTURE.signIn(device), unknown, "disabled");
        administration.setDisabled(athlete.email(), false);
        device.count++;
        assertThat(FIXTURE.signIn(device).status()).isEqualTo(200);
        device.count++;

        String id = athlete.get("/api/passkeys").text("/items/0/id");
        assertThat(athlete.delete("/api/passkeys/" + id).status()).isEqualTo(204);
        assertSame(FIXTURE.signIn(device), unknown, "removed");

        TestDevice again = PasskeyFixture.added(athlete);
        assertThat(athlete.delete("/api/me", Map.of("password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertSame(FIXTURE.signIn(again), unknown, "deleted");
    }

    @Test
    void afterTooManyFailuresNothingIsTriedForAWhile() {
        try (var other = new PasskeyFixture()) {
            var limiter = other.server.get(AttemptLimiter.class);
            for (int i = 1; i < AttemptLimiter.PER_ADDRESS; i++) {
                limiter.failed(Attempt.passkey("127.0.0.1"));
            }
            JsonNode options = other.optionsToSignIn();
            assertThat(other.signIn(new TestDevice(PasskeyFixture.ORIGIN)).status())
                    .isEqualTo(401);

            assertThat(other.signIn(device.get(options)).status()).isEqualTo(429);
            assertThat(other.server
                            .anybody()
                            .post("/api/auth/sign-in/passkey/options", null)
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void thereAreNeverMoreThanTenThousandChallengesOfStrangers() {
        var owner = FIXTURE.server.owner();
        owner.sql("""
                INSERT INTO passkey_challenges (challenge, expires_at)
                SELECT sha256(convert_to(n::text || ?, 'UTF8')), now() + interval '10 minutes'
                FROM generate_series(1, 10050) n
                """).param(UUID.randomUUID().toString()).update();
        JsonNode options = FIXTURE.optionsToSignIn();

        assertThat(owner.sql("SELECT count(*) FROM passkey_challenges WHERE user_id IS NULL")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(10_000);
        assertThat(FIXTURE.signIn(device.get(options)).status()).isEqualTo(200);
        owner.sql("DELETE FROM passkey_challenges").update();
    }

    private static void assertSame(Answer answer, Answer expected, String why) {
        assertThat(answer.status()).as(why).isEqualTo(expected.status());
        assertThat(answer.text()).as(why).isEqualTo(expected.text());
    }

    private static void assertChallenge(Answer answer, String why) {
        assertThat(answer.status()).as(why).isEqualTo(401);
        assertThat(answer.text("/problems/0/code")).as(why).isEqualTo("challenge");
    }
}
