package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestDevice;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PasskeyTest {
    private static final PasskeyFixture FIXTURE = new PasskeyFixture();

    private final TestClient athlete = FIXTURE.newAthlete();
    private final TestDevice device = new TestDevice(PasskeyFixture.ORIGIN);

    @AfterAll
    static void stop() {
        FIXTURE.close();
    }

    @Test
    void aPasskeyIsAddedListedAndRemoved() {
        JsonNode options = PasskeyFixture.optionsToAdd(athlete);
        assertThat(options.at("/rp/id").stringValue()).isEqualTo("plumbline.example");
        assertThat(options.at("/user/name").stringValue()).isEqualTo(athlete.email());
        assertThat(options.at("/authenticatorSelection/residentKey").stringValue())
                .isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/userVerification").stringValue())
                .isEqualTo("required");
        assertThat(options.path("excludeCredentials").values()).isEmpty();

        Answer added = PasskeyFixture.add(athlete, device.create(options));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.text("/name")).isEqualTo("Phone");
        assertThat(added.text("/host")).isEqualTo("plumbline.example");
        assertThat(added.body().path("synced").booleanValue()).isFalse();
        assertThat(added.body().path("last_used_at").isNull()).isTrue();

        Answer listed = athlete.get("/api/passkeys");
        assertThat(listed.body().path("items").values()).containsExactly(added.body());
        assertThat(PasskeyFixture.optionsToAdd(athlete)
                        .at("/excludeCredentials/0/id")
                        .stringValue())
                .isEqualTo(TestDevice.base64(device.id));

        String path = "/api/passkeys/" + added.text("/id");
        assertThat(athlete.delete(path).status()).isEqualTo(204);
        assertThat(athlete.get("/api/passkeys").body().path("items").values()).isEmpty();
        assertThat(athlete.delete(path).status()).isEqualTo(404);
    }

    @Test
    void theDownloadNamesItAndHasNothingOfItsKey() {
        Answer added = PasskeyFixture.add(athlete, device.create(PasskeyFixture.optionsToAdd(athlete)));
        JsonNode passkeys = athlete.get("/api/export").body().path("passkeys");

        assertThat(passkeys.at("/0/passkey_id").stringValue()).isEqualTo(added.text("/id"));
        assertThat(passkeys.path(0).propertyNames())
                .containsExactlyInAnyOrder("passkey_id", "name", "host", "synced", "created_at", "last_used_at");
    }

    @Test
    void addingOneNeedsASessionAndThePassword() {
        TestClient token = athlete.withToken(athlete.post(
                        "/api/tokens",
                        Map.of(
                                "name",
                                "x",
                                "scopes",
                                List.of("read", "log", "plan", "approve", "nutrition", "journal")))
                .text("/token"));
        assertThat(token.post("/api/passkeys/options", Map.of("current_password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(403);
        assertThat(PasskeyFixture.add(token, device.create(PasskeyFixture.optionsToAdd(athlete)))
                        .status())
                .isEqualTo(403);

        Answer wrong = athlete.post("/api/passkeys/options", Map.of("current_password", "not my password"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/problems/0/path")).isEqualTo("/current_password");
    }

    @Test
    void whatWasNotMadeHereByThisPersonIsNoPasskey() {
        device.origin = "https://mallory.example";
        assertRefused("passkey", "a page elsewhere");
        device.origin = PasskeyFixture.ORIGIN;
        device.host = "mallory.example";
        assertRefused("passkey", "for another host");
        device.host = "plumbline.example";
        device.flags = TestDevice.PRESENT;
        assertRefused("passkey", "nobody was verified");
        device.flags = TestDevice.VERIFIED;
        assertRefused("passkey", "nobody was there");
        device.flags |= TestDevice.PRESENT;

        assertThat(athlete.get("/api/passkeys").body().path("items").values()).isEmpty();
        JsonNode options = PasskeyFixture.optionsToAdd(athlete);
        var nonsense = PasskeyFixture.with(device.create(options), "attestationObject", "bm9uc2Vuc2U");
        assertThat(PasskeyFixture.add(athlete, nonsense).text("/problems/0/code"))
                .isEqualTo("passkey");
        assertThat(PasskeyFixture.add(athlete, device.create(options)).status()).isEqualTo(201);
    }

    @Test
    void aChallengeIsGoodOnceForOneAthleteAndForFiveMinutes() {
        JsonNode options = PasskeyFixture.optionsToAdd(athlete);
        TestClient other = FIXTURE.newAthlete();
        assertCode(PasskeyFixture.add(other, device.create(options)), "challenge", "another athlete's");
        assertThat(PasskeyFixture.add(athlete, device.create(options)).status()).isEqualTo(201);
        assertCode(PasskeyFixture.add(athlete, device.create(options)), "challenge", "again");

        JsonNode late = PasskeyFixture.optionsToAdd(athlete);
        FIXTURE.age(late);
        assertCode(PasskeyFixture.add(athlete, device.create(late)), "challenge", "too late");

        JsonNode first = PasskeyFixture.optionsToAdd(athlete);
        PasskeyFixture.optionsToAdd(athlete);
        assertCode(PasskeyFixture.add(athlete, device.create(first)), "challenge", "asked for anew");

        var signIn = (ObjectNode) FIXTURE.optionsToSignIn();
        signIn.set("user", options.path("user"));
        assertCode(PasskeyFixture.add(athlete, device.create(signIn)), "challenge", "for signing in");
    }

    @Test
    void onePasskeyOpensOneAccount() {
        assertThat(PasskeyFixture.add(athlete, device.create(PasskeyFixture.optionsToAdd(athlete)))
                        .status())
                .isEqualTo(201);
        TestClient other = FIXTURE.newAthlete();

        for (TestClient each : List.of(athlete, other)) {
            Answer again = PasskeyFixture.add(each, device.create(PasskeyFixture.optionsToAdd(each)));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text("/problems/0/code")).isEqualTo("passkey_exists");
        }
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        String id = UUID.randomUUID().toString();
        var body = new HashMap<String, Object>(
                Map.of("id", id, "name", "Key", "credential", device.create(PasskeyFixture.optionsToAdd(athlete))));
        Answer first = athlete.post("/api/passkeys", body);
        Answer second = athlete.post("/api/passkeys", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.text("/id")).isEqualTo(id);
        assertThat(second.text()).isEqualTo(first.text());

        var another = new TestDevice(PasskeyFixture.ORIGIN);
        body.put("credential", another.create(PasskeyFixture.optionsToAdd(athlete)));
        assertThat(athlete.post("/api/passkeys", body).text("/problems/0/code")).isEqualTo("key_reused");
        body.put("credential", another.create(PasskeyFixture.optionsToAdd(athlete)));
        Answer otherKey = athlete.withHeader(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/passkeys", body);
        assertThat(otherKey.text("/problems/0/code")).isEqualTo("id_exists");
    }

    @Test
    void somebodyElsesPasskeyDoesNotExist() {
        String id = PasskeyFixture.add(athlete, device.create(PasskeyFixture.optionsToAdd(athlete)))
                .text("/id");
        TestClient other = FIXTURE.newAthlete();

        assertThat(other.delete("/api/passkeys/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/passkeys").body().path("items").values()).isEmpty();
        assertThat(athlete.get("/api/passkeys").text()).contains(id);
    }

    @Test
    void theListGoesOnWhereItEndedAndEndsAtFifty() {
        FIXTURE.server.owner().sql("""
                        INSERT INTO passkeys (user_id, passkey_id, name, host, credential_id, public_key, sign_count,
                          synced, transports, created_at)
                        SELECT ?, gen_random_uuid(), 'Key', 'plumbline.example',
                          sha256(convert_to(gen_random_uuid()::text, 'UTF8')), '', 0, false, '{}', now()
                        FROM generate_series(1, 49)
                        """).param(athlete.userId()).update();
        var credential = device.create(PasskeyFixture.optionsToAdd(athlete));
        var late = new TestDevice(PasskeyFixture.ORIGIN);
        assertThat(PasskeyFixture.add(athlete, credential).status()).isEqualTo(201);
        Answer more = athlete.post("/api/passkeys/options", Map.of("current_password", TestServer.PASSWORD));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.text("/problems/0/code")).isEqualTo("too_many");
        assertThat(late.count).isEqualTo(1);

        Answer first = athlete.get("/api/passkeys?limit=30");
        Answer rest = athlete.get("/api/passkeys?limit=30&cursor=" + first.text("/next_cursor"));
        assertThat(first.body().path("items").values()).hasSize(30);
        assertThat(rest.body().path("items").values()).hasSize(20);
        assertThat(rest.body().path("next_cursor").isNull()).isTrue();
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        Answer empty = athlete.post("/api/passkeys", Map.of("credential", Map.of("response", Map.of()), "to", "me"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body().path("problems").values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder(
                        "/name",
                        "/credential/response/attestationObject",
                        "/credential/response/clientDataJSON",
                        "/to");
    }

    private void assertRefused(String code, String why) {
        assertCode(PasskeyFixture.add(athlete, device.create(PasskeyFixture.optionsToAdd(athlete))), code, why);
    }

    private static void assertCode(Answer answer, String code, String why) {
        assertThat(answer.status()).as(why + answer).isEqualTo(422);
        assertThat(answer.text("/problems/0/path")).as(why).isEqualTo("/credential");
        assertThat(answer.text("/problems/0/code")).as(why).isEqualTo(code);
    }
}
