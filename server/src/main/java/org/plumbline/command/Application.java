package org.plumbline.command;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreSettings;
import org.plumbline.platform.stores.Stores;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The application for commands that work whether or not a server runs on that folder: on the stores of that server, or
/// on its own. It has no web server and does nothing in the background, unless it is asked to listen.
public final class Application implements AutoCloseable {
    private final Stores stores;
    private final boolean visiting;
    private final ConfigurableApplicationContext context;

    private Application(Stores stores, boolean visiting, ConfigurableApplicationContext context) {
        this.stores = stores;
        this.visiting = visiting;
        this.context = context;
    }

    public static Application open(Terminal terminal, DataFolder folder, StoreSettings settings) {
        Stores stores = Stores.attachOrOpen(folder, settings);
        try {
            return new Application(stores, false, start(terminal, stores, Map.of()));
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /// On stores that the caller opened and closes. It changes nothing that it is not asked to, not even an old schema.
    static Application visit(Terminal terminal, Stores stores) {
        return new Application(stores, true, start(terminal, stores, Map.of("plumbline.migrate", false)));
    }

    /// With its web server as well, on a port of this machine that nobody is told of. On stores of its own it does
    /// what a server does in the background; beside a server it leaves that to the server, but for hearing and
    /// saying what changes.
    static Application listening(Terminal terminal, DataFolder folder, StoreSettings settings) {
        Stores stores = Stores.attachOrOpen(folder, settings);
        try {
            Map<String, Object> properties = Map.of(
                    "server.address",
                    "127.0.0.1",
                    "server.port",
                    0,
                    "plumbline.background",
                    !stores.isAttached(),
                    "plumbline.notices",
                    true);
            return new Application(stores, false, start(terminal, stores, WebApplicationType.SERVLET, properties));
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(
            Terminal terminal, Stores stores, Map<String, Object> properties) {
        var quiet = new HashMap<String, Object>(properties);
        quiet.put("plumbline.background", false);
        quiet.put("spring.main.lazy-initialization", true);
        return start(terminal, stores, WebApplicationType.NONE, quiet);
    }

    private static ConfigurableApplicationContext start(
            Terminal terminal, Stores stores, WebApplicationType type, Map<String, Object> properties) {
        return new SpringApplicationBuilder(terminal.application())
                .web(type)
                .properties(properties)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("stores", stores))
                .registerShutdownHook(false)
                .build()
                .run();
    }

    /// A part of the application, made now if nothing needed it before.
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// Where it listens, if it does.
    String url() {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return "http://127.0.0.1:" + web.getWebServer().getPort();
        }
        throw new IllegalStateException("the application serves no web");
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        context.close();
        if (!visiting) {
            stores.close();
        }
    }
}
