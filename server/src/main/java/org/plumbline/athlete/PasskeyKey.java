package org.plumbline.athlete;

import java.util.List;

/// The half of a passkey that the server keeps, and how often the device says it has signed.
final class PasskeyKey {
    /// An id is random: a shorter one is none that a device made.
    static final int SHORTEST_ID = 16;

    private final byte[] credentialId;
    private final byte[] publicKey;
    private final long signCount;
    private final boolean synced;
    private final List<String> transports;

    /// @param publicKey a COSE_Key
    /// @param transports how browsers reach the device, in their own words
    PasskeyKey(byte[] credentialId, byte[] publicKey, long signCount, boolean synced, List<String> transports) {
        this.credentialId = credentialId.clone();
        this.publicKey = publicKey.clone();
        this.signCount = signCount;
        this.synced = synced;
        this.transports = List.copyOf(transports);
    }

    byte[] credentialId() {
        return credentialId.clone();
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    long signCount() {
        return signCount;
    }

    /// Whether the device keeps a copy elsewhere.
    boolean synced() {
        return synced;
    }

    List<String> transports() {
        return transports;
    }

    PasskeyKey withUse(long count, boolean syncedNow) {
        return new PasskeyKey(credentialId, publicKey, count, syncedNow, transports);
    }
}
