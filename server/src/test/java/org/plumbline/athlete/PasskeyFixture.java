package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestDevice;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// A server behind a public address, so that the failures that its tests cause are counted apart from all others.
final class PasskeyFixture implements AutoCloseable {
    static final String ORIGIN = "https://plumbline.example";

    final TestServer server = TestServer.start(Map.of("PLUMBLINE_PUBLIC_URL", ORIGIN));

    TestClient newAthlete() {
        TestClient athlete = TestServer.signUp();
        return server.anybody().withToken(athlete.token()).withIdentity(athlete.userId(), athlete.email());
    }

    static JsonNode optionsToAdd(TestClient athlete) {
        Answer options = athlete.post("/api/passkeys/options", Map.of("current_password", TestServer.PASSWORD));
        assertThat(options.status()).as(options.toString()).isEqualTo(200);
        return options.body().path("public_key");
    }

    static Answer add(TestClient athlete, Map<String, Object> credential) {
        return athlete.post("/api/passkeys", Map.of("name", "Phone", "credential", credential));
    }

    /// A device with a passkey of that athlete.
    static TestDevice added(TestClient athlete) {
        var device = new TestDevice(ORIGIN);
        Answer added = add(athlete, device.create(optionsToAdd(athlete)));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        device.count++;
        return device;
    }

    JsonNode optionsToSignIn() {
        Answer options = server.anybody().post("/api/auth/sign-in/passkey/options", Map.of());
        assertThat(options.status()).as(options.toString()).isEqualTo(200);
        return options.body().path("public_key");
    }

    Answer signIn(TestDevice device) {
        return signIn(device.get(optionsToSignIn()));
    }

    Answer signIn(Map<String, Object> credential) {
        return server.anybody().post("/api/auth/sign-in/passkey", Map.of("credential", credential));
    }

    /// As if this challenge had been given five minutes earlier.
    void age(JsonNode options) {
        int aged = server.owner()
                .sql("UPDATE passkey_challenges SET expires_at = now() - interval '1 second' WHERE challenge = ?")
                .param(TestDevice.bytes(options.path("challenge")))
                .update();
        assertThat(aged).isEqualTo(1);
    }

    /// The credential with another value in its response.
    @SuppressWarnings("unchecked")
    static Map<String, Object> with(Map<String, Object> credential, String name, Object value) {
        var changed = new HashMap<>(credential);
        var response = new HashMap<>((Map<String, Object>) changed.get("response"));
        response.put(name, value);
        changed.put("response", response);
        return changed;
    }

    @Override
    public void close() {
        server.close();
    }
}
