package org.plumbline.command;

import java.util.concurrent.CountDownLatch;

/// `plumbline run`: serves until told to end.
final class Run implements Command {

    @Override
    public Syntax syntax() {
        return Listen.options(Syntax.of("serves until it is told to end"));
    }

    @Override
    public int run(Arguments arguments) {
        var listen = Listen.of(arguments);
        try (var server =
                Server.start(arguments.terminal(), arguments.dataFolder(), arguments.storeSettings(), listen)) {
            arguments.terminal().out().println("ready " + server.url());
            arguments.terminal().out().flush();
            // Ended from outside: a signal runs the shutdown hook of the server and then stops the process here.
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
