package org.plumbline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.Stores;
import org.plumbline.platform.stores.TestStores;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/// The real application on a free port of loopback, with the real stores of `TestStores`.
///
/// ```java
/// TestClient athlete = TestServer.signUp();     // a new account on the server that all tests share
/// TestClient other = TestServer.signUp();       // another one
/// TestClient.Answer plan = athlete.post("/api/plans", body);
/// TestServer.shared().get(Relay.class)          // a part of the running application
/// ```
public final class TestServer implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final String url;

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("the application serves no web");
        }
        this.url = "http://127.0.0.1:" + web.getWebServer().getPort();
    }

    /// The one that all tests of this JVM share; it ends with the JVM.
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /// Another server process, as it were, on the same stores.
    ///
    /// @param environment as the environment of a process would have it, such as `PLUMBLINE_PUBLIC_URL`
    public static TestServer start(Map<String, String> environment) {
        return start(environment, TestStores.addresses());
    }

    /// A server that has these parts besides those of the product.
    public static TestServer with(Class<?>... parts) {
        return start(Map.of(), TestStores.addresses(), parts);
    }

    /// A server on other stores, such as `TestStores.emptyDatabase()`.
    public static TestServer start(Map<String, String> environment, StoreAddresses addresses) {
        return start(environment, addresses, new Class<?>[0]);
    }

    private static TestServer start(Map<String, String> environment, StoreAddresses addresses, Class<?>... parts) {
        var properties = new HashMap<String, Object>(environment);
        properties.putIfAbsent("server.address", "127.0.0.1");
        properties.putIfAbsent("plumbline.webapp", Path.of("src/test/webapp").toString());
        properties.put("server.port", 0);
        var application = new SpringApplicationBuilder(PlumblineApplication.class)
                .properties(properties)
                .initializers(fresh -> {
                    var beans = fresh.getBeanFactory();
                    beans.registerSingleton("stores", TestStores.stores());
                    if (fresh instanceof GenericApplicationContext generic) {
                        generic.registerBean(
                                "addressesOfTheTest",
                                StoreAddresses.class,
                                () -> addresses,
                                definition -> definition.setPrimary(true));
                        for (Class<?> part : parts) {
                            generic.registerBean(part);
                        }
                    }
                })
                .registerShutdownHook(false)
                .build();
        return new TestServer(application.run());
    }

    /// A new account on the shared server.
    public static TestClient signUp() {
        return shared().newAthlete();
    }

    /// The operator of the shared server: whose account was the first. Nobody else who signs up is one.
    public static TestClient operator() {
        return Shared.OPERATOR;
    }

    /// A new account on this server: metric, in Berlin.
    public TestClient newAthlete() {
        return newAthlete(newEmail());
    }

    public TestClient newAthlete(String email) {
        TestClient.Answer answer = anybody().post("/api/auth/sign-up", signUpBody(email));
        if (answer.status() != 201) {
            throw new IllegalStateException("no account was opened: " + answer);
        }
        JsonNode body = answer.body();
        return anybody()
                .withToken(body.path("access_token").stringValue())
                .withIdentity(UUID.fromString(body.path("user_id").stringValue()), email);
    }

    public static String newEmail() {
        return "athlete-" + ACCOUNTS.incrementAndGet() + "@example.org";
    }

    public static Map<String, Object> signUpBody(String email) {
        return Map.of(
                "email", email,
                "password", PASSWORD,
                "display_name", "Kim",
                "time_zone", "Europe/Berlin",
                "unit_system", "metric");
    }

    /// A client that has not signed in.
    public TestClient anybody() {
        return new TestClient(url);
    }

    public String url() {
        return url;
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /// The database as its owner sees it, past row security: to look at what is stored, and to let time pass.
    public JdbcClient owner() {
        var stores = get(StoreAddresses.class);
        return JdbcClient.create(new DriverManagerDataSource(
                stores.jdbcUrl(), stores.owner().user(), stores.owner().password()));
    }

    public Stores stores() {
        return get(Stores.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        private static final TestServer SERVER = TestServer.start(Map.of());
        private static final TestClient OPERATOR = SERVER.newAthlete();
    }
}
