package org.plumbline.athlete;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Something random that a device has to sign within five minutes, and how a browser is asked for that: in the words of
/// WebAuthn, so that a page hands them on as they are.
final class PasskeyChallenge {
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String TYPE = "type";
    private static final String PUBLIC_KEY = "public-key";
    private static final String REQUIRED = "required";

    private final byte[] bytes;

    private PasskeyChallenge(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    static PasskeyChallenge random() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        return new PasskeyChallenge(bits);
    }

    /// `PublicKeyCredentialCreationOptionsJSON`. The device keeps the passkey and the name of its athlete, so that
    /// signing in asks for no e-mail.
    ///
    /// @param there the passkeys that the athlete has at this site
    Map<String, Object> toAdd(PasskeySite site, UUID user, String email, String name, List<PasskeyKey> there) {
        return Map.of(
                "rp", Map.of("id", site.host(), "name", "Plumbline"),
                "user", Map.of("id", text(handle(user)), "name", email, "displayName", name),
                "challenge", text(bytes),
                "pubKeyCredParams",
                        PasskeyVerifier.ALGORITHMS.stream()
                                .map(each -> Map.of(
                                        TYPE, PUBLIC_KEY, "alg", each.getAlg().getValue()))
                                .toList(),
                "timeout", LIFE.toMillis(),
                "excludeCredentials",
                        there.stream()
                                .map(each -> Map.of(
                                        TYPE,
                                        PUBLIC_KEY,
                                        "id",
                                        text(each.credentialId()),
                                        "transports",
                                        each.transports()))
                                .toList(),
                "authenticatorSelection",
                        Map.of("residentKey", REQUIRED, "requireResidentKey", true, "userVerification", REQUIRED),
                "attestation", "none");
    }

    /// `PublicKeyCredentialRequestOptionsJSON`. It names no passkey: the person picks one, and nobody learns from it
    /// whether there is an account.
    Map<String, Object> toSignIn(PasskeySite site) {
        return Map.of(
                "rpId", site.host(),
                "challenge", text(bytes),
                "timeout", LIFE.toMillis(),
                "allowCredentials", List.of(),
                "userVerification", REQUIRED);
    }

    /// The id of the account as devices keep it.
    static byte[] handle(UUID user) {
        return ByteBuffer.allocate(16)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
