package org.plumbline.command;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.StoreSettings;
import org.plumbline.platform.stores.Stores;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/// A whole server in this process: both stores, the application, and the web server in front of it.
public final class Server implements AutoCloseable {

    private final Stores stores;
    private volatile @Nullable ConfigurableApplicationContext context;
    private volatile String url = "";
    private volatile boolean givingUp;

    private Server(Stores stores) {
        this.stores = stores;
    }

    /// Starts everything and returns when both stores answer and requests are accepted. The stores start beside the
    /// application, which waits for each only where it needs it. Ends in order when the process is told to end.
    public static Server start(Terminal terminal, DataFolder folder, StoreSettings settings, Listen listen) {
        Logs.toFolder(folder);
        Stores.requireFree(folder);
        listen.requireFree();
        var server = new Server(Stores.start(folder, settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "server-close"));
        server.stores.whenLost(failure -> server.giveUp(terminal, failure));
        try {
            server.startApplication(terminal, listen);
            return server;
        } catch (StoreFailure e) {
            server.awaitGivingUp();
            server.close();
            throw e;
        }
    }

    private void startApplication(Terminal terminal, Listen listen) {
        try {
            var application = new SpringApplicationBuilder(terminal.application())
                    .properties(listen.properties())
                    .initializers(fresh -> fresh.getBeanFactory().registerSingleton("stores", stores))
                    .registerShutdownHook(false)
                    .build();
            var started = application.run();
            context = started;
            stores.await();
            url = listen.url(portOf(started));
            stores.publish(url);
        } catch (RuntimeException e) {
            throw explained(e, listen);
        }
    }

    /// Spring wraps what a bean throws; the person at the terminal wants the innermost word of ours.
    private StoreFailure explained(RuntimeException e, Listen listen) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFailure failure) {
                return failure;
            }
            if (cause instanceof PortInUseException) {
                return new StoreFailure(
                        "The port " + listen.port() + " on " + listen.host()
                                + " is taken. Choose another with --port, or 0 for a free one.",
                        e);
            }
        }
        LoggerFactory.getLogger("server").error("The server did not start", e);
        return new StoreFailure(
                "The server did not start: " + NestedExceptionUtils.getMostSpecificCause(e) + " The whole story is in "
                        + stores.folder().logs() + ".",
                e);
    }

    private static int portOf(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("the application serves no web");
    }

    /// Does not wait for an application that may still be starting.
    private void giveUp(Terminal terminal, StoreFailure failure) {
        givingUp = true;
        terminal.err().println("plumbline: " + failure.getMessage());
        Thread.ofPlatform().name("server-end").start(() -> System.exit(1));
    }

    /// The application fails as well when a store does, and its words would only repeat those already said.
    private void awaitGivingUp() {
        if (givingUp) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Such as `http://127.0.0.1:8080`.
    public String url() {
        return url;
    }

    public Stores stores() {
        return stores;
    }

    /// A part of the running application.
    public <T> T get(Class<T> type) {
        var running = context;
        if (running == null) {
            throw new IllegalStateException("the application is not running");
        }
        return running.getBean(type);
    }

    /// First the application, so that what it is doing still finds its stores, then the stores. An application that
    /// is still starting is left alone: it has acknowledged nothing, and it may be waiting for the very stores we
    /// stop.
    @Override
    public synchronized void close() {
        var running = context;
        context = null;
        if (running != null) {
            SpringApplication.exit(running);
        }
        stores.close();
    }
}
