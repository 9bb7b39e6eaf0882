package org.plumbline.athlete;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A token of 256 random bits behind a prefix that says what it is. Only its SHA-256 is stored: nobody can try out that
/// many bits, so a slow hash would protect nothing.
record SecretToken(String text) {
    static final String PERSONAL = "plb_";
    static final String REFRESH = "plr_";
    static final String CODE = "plc_";
    static final String ASSISTANT = "pla_";
    static final String ASSISTANT_REFRESH = "plx_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SecretToken random(String prefix) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SecretToken(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretToken";
    }
}
