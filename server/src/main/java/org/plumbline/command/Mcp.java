package org.plumbline.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Athletes;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.StoreFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `plumbline mcp --user EMAIL`: speaks the Model Context Protocol over standard input and output, for an assistant on
/// the same machine. Each line goes to `/mcp` of an application in this process, so that the tools, the rights and the
/// answers are those of the server, whether one runs on the folder or not.
final class Mcp implements Command {
    private static final int FAILED = -32603;

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
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    String answer = answer(http, server, token.get(), line);
                    if (!answer.isEmpty()) {
                        terminal.out().println(answer);
                        terminal.out().flush();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the assistant cannot be heard", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One line, or nothing where no answer is wanted.
    private static String answer(HttpClient http, URI server, String token, String line)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Plumbline-Lines", "yes")
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json") ? failure(line, response.body()) : response.body();
    }

    /// What came to no message of the protocol, such as a closed account.
    private static String failure(String line, String problem) {
        ObjectNode answer = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        JsonNode id = idOf(line);
        if (id == null) {
            return "";
        }
        answer.set("id", id);
        answer.putObject("error")
                .put("code", FAILED)
                .put("message", Json.parse(problem).path("detail").asString(""));
        return Json.write(answer);
    }

    private static @Nullable JsonNode idOf(String line) {
        try {
            return Json.MAPPER.readTree(line).get("id");
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
