package org.plumbline.athlete;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Programs that made themselves known, through functions only: they belong to nobody.
@Component
final class OAuthClientStore {
    private final JdbcClient sql;

    OAuthClientStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(OAuthClient client, Instant now) {
        sql.sql("SELECT keep_oauth_client(:id, :name, :uris::text[], :now)")
                .param("id", client.id())
                .param("name", client.name())
                .param("uris", client.redirectUris().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    Optional<OAuthClient> find(UUID id) {
        return sql.sql("SELECT client_id, name, redirect_uris FROM find_oauth_client(:id)")
                .param("id", id)
                .query((row, _) -> new OAuthClient(
                        row.getObject("client_id", UUID.class), row.getString("name"), List.of((String[])
                                row.getArray("redirect_uris").getArray())))
                .optional();
    }

    /// From now on it is not forgotten.
    void use(UUID id, Instant now) {
        sql.sql("SELECT use_oauth_client(:id, :now)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }
}
