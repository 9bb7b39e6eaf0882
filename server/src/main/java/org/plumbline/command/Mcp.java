package org.plumbline.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Athletes;
import org.plumbline.platform.UserId;
import org.plumbline.platform.stores.StoreFailure;

/// `plumbline mcp --user EMAIL`: speaks the Model Context Protocol over standard input and output, for an assistant on
/// the same machine. Each line goes to `/mcp` of an application in this process, so that the tools, the rights and the
/// answers are those of the server, whether one runs on the folder or not.
final class Mcp implements Command {
    @Override
    public Syntax syntax() {
        return Syntax.of("speaks the Model Context Protocol over standard input and output")
                .value("user", "EMAIL", "the account that the assistant acts for");
    }

    @Override
    public int run(Arguments arguments) {
        var email = arguments.find("user").orElseThrow(() -> new WrongUsage("Missing: --user EMAIL."));
        try (var application =
                Application.listening(arguments.terminal(), arguments.dataFolder(), arguments.storeSettings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "mcp-close"));
            var athletes = application.get(Athletes.class);
            UserId athlete = athletes.find(email)
                    .orElseThrow(() -> new StoreFailure("There is no open account for " + email + "."));
            converse(arguments.terminal(), URI.create(application.url() + "/mcp"), () -> athletes.accessToken(athlete));
            return 0;
        }
    }

    /// Until the assistant closes our input.
    private static void converse(Terminal terminal, URI server, Supplier<String> token) {
        var said = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = terminal.out();
        try (var lines = new McpLines(server, token, answer -> print(out, answer))) {
            for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
                if (!line.isBlank()) {
                    lines.hear(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the assistant cannot be heard", e);
        }
    }

    private static void print(PrintStream out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
