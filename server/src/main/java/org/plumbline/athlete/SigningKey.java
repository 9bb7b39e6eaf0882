package org.plumbline.athlete;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/// One key pair that signs access tokens. Its id is the thumbprint of the public half.
record SigningKey(String id, RSAPrivateKey privateKey, RSAPublicKey publicKey) {
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
