package org.plumbline.athlete;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// One key pair that signs access tokens. Its id is the thumbprint of the public half.
record SigningKey(String id, RSAPrivateKey privateKey, RSAPublicKey publicKey) {
    private static final int BITS = 2048;

    static SigningKey random() {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(BITS);
            KeyPair pair = rsa.generateKeyPair();
            RSAPublicKey open = (RSAPublicKey) pair.getPublic();
            String id = new RSAKey.Builder(open).build().computeThumbprint().toString();
            return new SigningKey(id, (RSAPrivateKey) pair.getPrivate(), open);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    /// From the encodings that Java itself gives: PKCS #8 and X.509.
    static SigningKey of(String id, byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    id, (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)), (RSAPublicKey)
                            rsa.generatePublic(new X509EncodedKeySpec(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
