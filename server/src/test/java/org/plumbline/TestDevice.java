package org.plumbline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// A browser and a device with one passkey, as far as WebAuthn needs them: P-256, no attestation, written from the
/// standard and not with the library that verifies. Everything that it says can be made a lie.
public final class TestDevice {
    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    public static final int COPIED = 0x18;
    private static final int WITH_KEY = 0x40;

    public final byte[] id = bytesOf(UUID.randomUUID(), UUID.randomUUID());
    public String origin;
    public String host;
    public int flags = PRESENT | VERIFIED;
    public int count = 1;
    public byte[] user = new byte[0];

    private final KeyPair key;

    public TestDevice(String origin) {
        this.origin = origin;
        this.host = origin.replaceFirst("^https?://", "").replaceFirst(":.*", "");
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /// One at the address where passkeys of that server work.
    public static TestDevice at(TestServer server) {
        return new TestDevice(server.url().replace("127.0.0.1", "localhost"));
    }

    /// What `navigator.credentials.create` would answer.
    public Map<String, Object> create(JsonNode options) {
        user = bytes(options.at("/user/id"));
        byte[] device = join(device(WITH_KEY), new byte[16], shortOf(id.length), id, coseKey());
        byte[] attestation =
                join(one(0xA3), text("fmt"), text("none"), text("attStmt"), one(0xA0), text("authData"), blob(device));
        return credential(Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", options)),
                "attestationObject", base64(attestation),
                "transports", List.of("internal", "hybrid"),
                "publicKeyAlgorithm", -7));
    }

    /// What `navigator.credentials.get` would answer.
    public Map<String, Object> get(JsonNode options) {
        byte[] device = device(0);
        byte[] client = clientData("webauthn.get", options);
        return credential(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(device),
                "signature", base64(sign(join(device, sha256(client)))),
                "userHandle", base64(user)));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return Json.write(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.path("challenge").stringValue(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] device(int more) {
        byte[] times = ByteBuffer.allocate(4).putInt(count).array();
        return join(sha256(host.getBytes(StandardCharsets.UTF_8)), one(flags | more), times);
    }

    private byte[] sign(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with P-256", e);
        }
    }

    /// As CBOR: kty EC2, alg ES256, crv P-256, x, y.
    private byte[] coseKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21},
                blob(unsigned(point.getAffineX().toByteArray())),
                one(0x22),
                blob(unsigned(point.getAffineY().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        byte[] result = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, result, 32 - length, length);
        return result;
    }

    private static byte[] text(String word) {
        return join(one(0x60 + word.length()), word.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] blob(byte[] bytes) {
        return join(one(0x59), shortOf(bytes.length), bytes);
    }

    private static byte[] shortOf(int number) {
        return ByteBuffer.allocate(2).putShort((short) number).array();
    }

    private static byte[] one(int number) {
        return new byte[] {(byte) number};
    }

    public static byte[] bytesOf(UUID... ids) {
        return join(Arrays.stream(ids)
                .map(id -> ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array())
                .toArray(byte[][]::new));
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] bytes(JsonNode base64) {
        return Base64.getUrlDecoder().decode(base64.stringValue());
    }
}
