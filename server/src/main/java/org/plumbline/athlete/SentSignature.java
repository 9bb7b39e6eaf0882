package org.plumbline.athlete;

import com.webauthn4j.data.AuthenticationRequest;

/// What a passkey signed, as it was sent: by which one and whose it says it is, and all of it for the verifier.
final class SentSignature {
    private final byte[] credentialId;
    private final byte[] user;
    private final AuthenticationRequest all;

    SentSignature(byte[] credentialId, byte[] user, byte[] device, byte[] client, byte[] signature) {
        this.credentialId = credentialId.clone();
        this.user = user.clone();
        this.all = new AuthenticationRequest(credentialId, user, device, client, signature);
    }

    byte[] credentialId() {
        return credentialId.clone();
    }

    byte[] user() {
        return user.clone();
    }

    AuthenticationRequest all() {
        return all;
    }
}
