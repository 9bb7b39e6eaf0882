package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the signing keys at the very first start and keeps them where only the owner role reads: the same for every
/// server process on this database and after every restart.
@Configuration(proxyBeanMethods = false)
class SigningKeyStore {
    @Bean
    SigningKeys signingKeys(
            @Qualifier("owner") JdbcClient owner, @Qualifier("owner") DataSource source, InstantSource clock) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        List<SigningKey> keys = transaction.execute(_ -> {
            owner.sql("SELECT pg_advisory_xact_lock(hashtext('plumbline.server_keys'))")
                    .query((_, _) -> true)
                    .single();
            List<SigningKey> known = load(owner);
            if (known.isEmpty()) {
                SigningKey first = SigningKey.random();
                insert(owner, first, clock);
                return List.of(first);
            }
            return known;
        });
        return new SigningKeys(keys == null ? List.of() : keys);
    }

    private static List<SigningKey> load(JdbcClient owner) {
        return owner.sql("SELECT key_id, private_key, public_key FROM server_keys ORDER BY created_at DESC, key_id")
                .query((row, _) ->
                        SigningKey.of(row.getString("key_id"), row.getBytes("private_key"), row.getBytes("public_key")))
                .list();
    }

    private static void insert(JdbcClient owner, SigningKey key, InstantSource clock) {
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
}
