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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys that sign access tokens: made at the very first start, kept where only the owner role reads, the same for
/// every server process on this database. The newest one signs, all of them verify.
@Component
final class SigningKeys {
    private static final int BITS = 2048;

    private final List<SigningKey> newestFirst;

    SigningKeys(@Qualifier("owner") JdbcClient owner, @Qualifier("owner") DataSource ownerSource, InstantSource clock) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(ownerSource));
        List<SigningKey> keys = transaction.execute(_ -> {
            owner.sql("SELECT pg_advisory_xact_lock(hashtext('plumbline.server_keys'))")
                    .query((_, _) -> true)
                    .single();
            List<SigningKey> known = load(owner);
            if (known.isEmpty()) {
                store(owner, newKey(), clock);
                return load(owner);
            }
            return known;
        });
        if (keys == null) {
            throw new IllegalStateException("no signing keys");
        }
        this.newestFirst = List.copyOf(keys);
    }

    SigningKey newest() {
        return newestFirst.getFirst();
    }

    List<SigningKey> list() {
        return newestFirst;
    }

    private static List<SigningKey> load(JdbcClient owner) {
        return owner.sql("SELECT key_id, private_key, public_key FROM server_keys ORDER BY created_at DESC, key_id")
                .query(SigningKeys::read)
                .list();
    }

    private static void store(JdbcClient owner, SigningKey key, InstantSource clock) {
        owner.sql("""
                INSERT INTO server_keys (key_id, private_key, public_key, created_at)
                VALUES (:id, :private, :public, :now)
                """)
                .param("id", key.id())
                .param("private", key.privateKey().getEncoded())
                .param("public", key.publicKey().getEncoded())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static SigningKey read(ResultSet row, int number) throws SQLException {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    row.getString("key_id"),
                    (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(row.getBytes("private_key"))),
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }

    private static SigningKey newKey() {
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
}
