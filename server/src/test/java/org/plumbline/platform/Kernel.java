package org.plumbline.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.plumbline.platform.changes.TemplateProjection;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.Stores;
import org.plumbline.platform.stores.TestStores;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The shared kernel on real stores, without the modules and without the web: for tests of the kernel itself.
public final class Kernel implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;

    private Kernel(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /// One kernel for all tests of this JVM that keep apart by athletes of their own; nothing runs in the background.
    public static Kernel shared() {
        return Shared.KERNEL;
    }

    /// A kernel on these stores, with the templates of the tests as the one kind of thing in the graph.
    ///
    /// @param background whether the graph follows by itself
    public static Kernel on(StoreAddresses stores, boolean background) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("plumbline.background", background)));
        context.registerBean(StoreAddresses.class, () -> stores);
        // Closed by the fixture that started them, not by this context.
        context.registerBean(Stores.class, TestStores::stores, bean -> bean.setDestroyMethodName(""));
        context.register(Ids.class, TemplateProjection.class);
        context.scan(
                "org.plumbline.platform.db",
                "org.plumbline.platform.backup",
                "org.plumbline.platform.doctor",
                "org.plumbline.platform.write",
                "org.plumbline.platform.changes",
                "org.plumbline.platform.graph");
        context.refresh();
        return new Kernel(context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Transactions transactions() {
        return get(Transactions.class);
    }

    /// As `app`, outside of any transaction of ours: an actor and a subject are not set.
    public JdbcClient app() {
        return JdbcClient.create(get(DataSource.class));
    }

    public JdbcClient owner() {
        return JdbcClient.create(dataSource("owner"));
    }

    public JdbcClient worker() {
        return JdbcClient.create(dataSource("worker"));
    }

    private DataSource dataSource(String qualifier) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(), DataSource.class, qualifier);
    }

    /// A new account with what every account has: a profile and a change log.
    public UserId newAthlete() {
        var user = new UserId(get(Ids.class).next());
        JdbcClient sql = get(JdbcClient.class);
        return transactions()
                .asNewAccount(
                        user,
                        () -> sql.sql("SELECT open_account(:id, :email, now(), false)")
                                .param("id", user.value())
                                .param("email", user + "@example.org")
                                .query(Boolean.class)
                                .single(),
                        work -> {
                            sql.sql("INSERT INTO feed_heads (user_id) VALUES (:user)")
                                    .param("user", user.value())
                                    .update();
                            sql.sql("""
                                    INSERT INTO profiles (user_id, display_name, time_zone, unit_system, created_at,
                                      updated_at)
                                    VALUES (:user, 'Test', 'Europe/Berlin', 'metric', :now, :now)
                                    """)
                                    .param("user", user.value())
                                    .param("now", Timestamp.from(work.now()))
                                    .update();
                            return user;
                        },
                        () -> user);
    }

    /// An entry of the change log, and nothing beside it.
    public void change(UserId user, String kind, UUID thing, long version, boolean graph) {
        transactions().write(Caller.of(user), work -> {
            work.changed(new Change(kind, thing, version, graph, Map.of()));
            return true;
        });
    }

    public StoreAddresses stores() {
        return get(StoreAddresses.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        private static final Kernel KERNEL = start();

        private static Kernel start() {
            try {
                var kernel = Kernel.on(TestStores.emptyDatabase(), false);
                Runtime.getRuntime().addShutdownHook(new Thread(kernel::close, "test-kernel-close"));
                return kernel;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("no kernel for the tests", e);
            }
        }
    }
}
