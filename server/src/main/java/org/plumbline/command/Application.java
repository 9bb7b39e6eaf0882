package org.plumbline.command;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreSettings;
import org.plumbline.platform.stores.Stores;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The application without its web server and with nothing running in the background, for commands that work whether or
/// not a server runs on that folder: on the stores of that server, or on its own.
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

    private static ConfigurableApplicationContext start(
            Terminal terminal, Stores stores, Map<String, Object> properties) {
        var quiet = new HashMap<String, Object>(properties);
        quiet.put("plumbline.background", false);
        quiet.put("spring.main.lazy-initialization", true);
        return new SpringApplicationBuilder(terminal.application())
                .web(WebApplicationType.NONE)
                .properties(quiet)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("stores", stores))
                .registerShutdownHook(false)
                .build()
                .run();
    }

    /// A part of the application, made now if nothing needed it before.
    public <T> T get(Class<T> type) {
        return context.getBean(type);
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
