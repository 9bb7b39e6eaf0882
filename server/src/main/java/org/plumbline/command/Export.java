package org.plumbline.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.athlete.Athletes;
import org.plumbline.exchange.Exports;
import org.plumbline.platform.Caller;
import org.plumbline.platform.stores.StoreFailure;

/// `plumbline export --user EMAIL`: writes everything that an account of this machine has, whether a server runs on the
/// folder or not.
final class Export implements Command {

    @Override
    public Syntax syntax() {
        return Syntax.of("writes out everything that an account has")
                .value("user", "EMAIL", "the account")
                .value("format", "F", "json, everything, unless told otherwise; csv, every set as a row")
                .value("out", "FILE", "a file instead of standard output");
    }

    @Override
    public int run(Arguments arguments) {
        var terminal = arguments.terminal();
        var email = arguments.find("user").orElseThrow(() -> new WrongUsage("Missing: --user EMAIL."));
        var format = arguments.find("format").orElse("json");
        if (!format.equals("json") && !format.equals("csv")) {
            throw new WrongUsage("--format has to be json or csv, not " + format + ".");
        }
        try (var application = Application.open(terminal, arguments.dataFolder(), arguments.storeSettings());
                var out = out(arguments)) {
            Caller athlete = Caller.of(application
                    .get(Athletes.class)
                    .find(email)
                    .orElseThrow(() -> new StoreFailure("There is no open account for " + email + ".")));
            var exports = application.get(Exports.class);
            if (format.equals("csv")) {
                exports.writeSets(athlete, out);
            } else {
                exports.writeJson(athlete, out);
            }
            return 0;
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println("plumbline export: the file cannot be written: " + e.getMessage());
            return 1;
        }
    }

    /// Closing standard output is not ours.
    private static OutputStream out(Arguments arguments) throws IOException {
        var file = arguments.find("out").map(Path::of);
        if (file.isPresent()) {
            return new BufferedOutputStream(Files.newOutputStream(file.get()));
        }
        return new BufferedOutputStream(arguments.terminal().out()) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
