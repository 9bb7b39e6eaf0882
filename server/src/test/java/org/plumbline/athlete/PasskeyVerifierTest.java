package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.webauthn4j.data.RegistrationRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.plumbline.TestDevice;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// Anybody may send anything: whatever it is, it is refused and nothing breaks.
class PasskeyVerifierTest {
    private static final long SEED = 20_261_121L;
    private static final int TIMES = 1500;
    private static final PasskeySite SITE = new PasskeySite("plumbline.example", "https://plumbline.example");
    private static final JsonNode OPTIONS = Json.parse(
            "{\"challenge\": \"%s\", \"user\": {\"id\": \"AAAA\"}}".formatted(TestDevice.base64(new byte[32])));

    private final TestDevice device = new TestDevice(SITE.origin());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void aNewPasskeyWithBytesThatFellOverIsReadOrRefused() {
        for (int time = 0; time < TIMES; time++) {
            byte[] attestation = sent(device.create(OPTIONS), "attestationObject");
            byte[] client = sent(device.create(OPTIONS), "clientDataJSON");
            var request = random.nextBoolean()
                    ? new RegistrationRequest(fellOver(attestation), client, Set.of())
                    : new RegistrationRequest(attestation, fellOver(client), Set.of());
            assertThatCode(() -> added(request))
                    .as("seed %s, time %s", SEED, time)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aSignatureWithBytesThatFellOverOpensNothing() {
        device.count = 0;
        PasskeyKey key = added(new RegistrationRequest(
                        sent(device.create(OPTIONS), "attestationObject"),
                        sent(device.create(OPTIONS), "clientDataJSON"),
                        Set.of()))
                .orElseThrow();
        assertThat(used(key, new byte[3][])).isPresent();
        for (int time = 0; time < TIMES; time++) {
            byte[][] parts = new byte[3][];
            parts[time % 3] = new byte[0];
            assertThat(used(key, parts)).as("seed %s, time %s", SEED, time).isEmpty();
        }
    }

    private static Optional<PasskeyKey> added(RegistrationRequest request) {
        return PasskeyVerifier.read(request)
                .filter(data -> PasskeyVerifier.challenge(data.getCollectedClientData()).length > 0)
                .flatMap(data -> PasskeyVerifier.verify(data, SITE));
    }

    /// @param wrong which of device data, client data and signature fall over: those that are not null
    private Optional<PasskeyKey> used(PasskeyKey key, byte[][] wrong) {
        var credential = device.get(OPTIONS);
        byte[][] parts = {
            sent(credential, "authenticatorData"), sent(credential, "clientDataJSON"), sent(credential, "signature")
        };
        for (int i = 0; i < parts.length; i++) {
            parts[i] = wrong[i] == null ? parts[i] : fellOver(parts[i]);
        }
        var sent = new SentSignature(device.id, new byte[16], parts[0], parts[1], parts[2]);
        return PasskeyVerifier.read(sent.all())
                .filter(data -> PasskeyVerifier.challenge(data.getCollectedClientData()).length > 0)
                .flatMap(data -> PasskeyVerifier.verify(data, key, SITE));
    }

    /// Never what it was.
    private byte[] fellOver(byte[] whole) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                return bytes;
            }
            default -> {
                byte[] other = new byte[random.nextInt(60)];
                random.nextBytes(other);
                return other;
            }
        }
    }

    private static byte[] sent(Map<String, Object> credential, String name) {
        return Base64.getUrlDecoder()
                .decode(Json.tree(credential).path("response").path(name).stringValue());
    }
}
