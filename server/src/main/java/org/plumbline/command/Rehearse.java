package org.plumbline.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/// `plumbline rehearse`: starts a server, asks it a few things and ends. The build runs it once, so that the JVM can
/// record what a start needs (AOT cache).
final class Rehearse implements Command {

    private static final List<String> QUESTIONS =
            List.of("/healthz", "/readyz", "/openapi.yaml", "/api/me", "/api/plans");
    private static final int ROUNDS = 20;

    @Override
    public Syntax syntax() {
        return Listen.options(Syntax.of("starts once and ends, to be recorded by the build"));
    }

    @Override
    public int run(Arguments arguments) {
        var anyPort = new Listen("127.0.0.1", 0, null, null);
        try (var server =
                Server.start(arguments.terminal(), arguments.dataFolder(), arguments.storeSettings(), anyPort)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var question : QUESTIONS) {
                    ask(server.url() + question);
                }
            }
            return 0;
        } catch (IOException e) {
            arguments.terminal().err().println("plumbline rehearse: " + e.getMessage());
            return 1;
        }
    }

    /// The answer does not matter, only that the way to it was walked.
    private static void ask(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.getResponseCode();
        connection.disconnect();
    }
}
