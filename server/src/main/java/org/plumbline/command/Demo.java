package org.plumbline.command;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.plumbline.command.demo.Demonstration;
import org.plumbline.platform.stores.DataFolder;

/// `plumbline demo`: the whole loop on sample data or on the user's own log, then the server with that data.
final class Demo implements Command {
    private static final String FOLDER = "plumbline-demo";

    @Override
    public Syntax syntax() {
        return Listen.options(Syntax.of("plays the whole loop on a training log, then serves it"))
                .flag("exit", "end after the report")
                .value("import", "FILE", "a Strong export of your own instead of our sample")
                .value("load-unit", "kg|lb", "the unit of its weights, where the file does not say")
                .value("distance-unit", "km|mi", "the unit of its distances, where the file does not say")
                .value("time-zone", "ZONE", "the zone of its times, such as Europe/Berlin");
    }

    @Override
    public int run(Arguments arguments) {
        var demonstration = new Demonstration(
                arguments.find("import").map(Path::of),
                unit(arguments, "load-unit", "kg", "lb"),
                unit(arguments, "distance-unit", "km", "mi"),
                zone(arguments),
                Clock.systemUTC());
        Terminal terminal = arguments.terminal();
        var listen = Listen.of(arguments);
        boolean person =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        terminal.err().println("plumbline demo: starting PostgreSQL, Neo4j and the server …");
        try (var server = Server.start(terminal, folder(arguments), arguments.storeSettings(), listen)) {
            boolean told = demonstration.tell(
                    URI.create(server.url()),
                    terminal.out(),
                    person && !terminal.environment().containsKey("NO_COLOR"));
            if (!told) {
                return 1;
            }
            if (arguments.has("exit")) {
                return 0;
            }
            terminal.out().println();
            terminal.out().println("  serving at " + server.url() + " until you press Ctrl-C");
            terminal.out().flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFolder folder(Arguments arguments) {
        DataFolder usual = arguments.dataFolder();
        return arguments.has("data") ? usual : new DataFolder(usual.root().resolveSibling(FOLDER));
    }

    private static Optional<String> unit(Arguments arguments, String option, String first, String second) {
        Optional<String> unit = arguments.find(option).map(text -> text.toLowerCase(Locale.ROOT));
        if (unit.isPresent() && !unit.get().equals(first) && !unit.get().equals(second)) {
            throw new WrongUsage("--" + option + " has to be " + first + " or " + second + ", not " + unit.get() + ".");
        }
        return unit;
    }

    private static Optional<ZoneId> zone(Arguments arguments) {
        try {
            return arguments.find("time-zone").map(ZoneId::of);
        } catch (DateTimeException e) {
            throw new WrongUsage("--time-zone has to be a zone such as Europe/Berlin.");
        }
    }
}
