package org.plumbline.catalog;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.Stores;
import org.plumbline.platform.stores.TestStores;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The catalogue on real stores, without the HTTP server.
final class CatalogueContext {
    private static final AnnotationConfigApplicationContext CONTEXT = start();

    private CatalogueContext() {}

    private static AnnotationConfigApplicationContext start() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Stores.class, TestStores::stores, definition -> definition.setDestroyMethodName(""));
        context.registerBean(StoreAddresses.class, TestStores::addresses);
        context.register(Ids.class);
        context.scan(
                "org.plumbline.platform.db",
                "org.plumbline.platform.write",
                "org.plumbline.platform.graph",
                "org.plumbline.platform.changes",
                "org.plumbline.catalog");
        context.refresh();
        return context;
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static <T> T bean(Class<T> type, String qualifiedName) {
        return CONTEXT.getBean(qualifiedName, type);
    }

    static Caller anAthlete() {
        var user = new UserId(bean(Ids.class).next());
        return bean(Transactions.class)
                .asNewAccount(user, () -> opened(user), work -> withFeed(work), () -> Caller.of(user));
    }

    private static boolean opened(UserId user) {
        return Objects.requireNonNull(bean(JdbcClient.class, "sql")
                .sql("SELECT open_account(:id, :email, now(), false)")
                .param("id", user.value())
                .param("email", user + "@example.org")
                .query(Boolean.class)
                .single());
    }

    private static Caller withFeed(Work work) {
        bean(JdbcClient.class, "sql")
                .sql("INSERT INTO feed_heads (user_id) VALUES (:user)")
                .param("user", work.subject().value())
                .update();
        return work.caller();
    }

    static <T> T read(Caller caller, Supplier<T> query) {
        return bean(Transactions.class).read(caller, query);
    }

    static <T> T write(Caller caller, Function<Work, T> use) {
        return bean(Transactions.class).write(caller, use);
    }

    static WriteRequest request(Caller caller, String operation, String body) {
        return WriteRequest.of(caller, operation, Json.parse(body));
    }

    static JsonNode body(ResponseEntity<byte[]> response) {
        return Json.MAPPER.readTree(Objects.requireNonNull(response.getBody()));
    }

    static UUID id(JsonNode body) {
        return UUID.fromString(body.required("id").stringValue());
    }
}
