package org.plumbline.command;

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
    private final ConfigurableApplicationContext context;

    private Application(Stores stores, ConfigurableApplicationContext context) {
        this.stores = stores;
        this.context = context;
    }

    public static Application open(Terminal terminal, DataFolder folder, StoreSettings settings) {
        Stores stores = Stores.attachOrOpen(folder, settings);
        try {
            var application = new SpringApplicationBuilder(terminal.application())
                    .web(WebApplicationType.NONE)
                    .properties(Map.of("plumbline.background", false, "spring.main.lazy-initialization", true))
                    .initializers(fresh -> fresh.getBeanFactory().registerSingleton("stores", stores))
                    .registerShutdownHook(false)
                    .build();
            return new Application(stores, application.run());
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
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
        stores.close();
    }
}
