package org.plumbline.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// A program that keeps a session and takes events: it hears what is said before an answer, is asked, and listens.
final class LiveAssistant {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestServer server;
    private final TestClient athlete;
    private final String session;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private volatile Object request = "";
    private volatile Consumer<JsonNode> whenAsked = question -> {
        throw new AssertionError("nobody expected " + question);
    };

    private LiveAssistant(TestServer server, TestClient athlete, String session) {
        this.server = server;
        this.athlete = athlete;
        this.session = session;
    }

    /// @param capabilities what it says that it can
    static LiveAssistant of(TestServer server, TestClient athlete, Map<String, ?> capabilities) {
        var hello = Assistant.request(
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2025-11-25",
                        "capabilities",
                        capabilities,
                        "clientInfo",
                        Map.of("name", "live", "version", "3")));
        String session = athlete.at(server).post("/mcp", hello).header(McpApi.SESSION);
        return new LiveAssistant(server, athlete, Objects.requireNonNull(session));
    }

    /// The id of its last request.
    Object request() {
        return request;
    }

    String session() {
        return session;
    }

    /// What came besides answers, in its order.
    List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /// Another program with the same session, as it were.
    TestClient post() {
        return athlete.at(server).withHeader(McpApi.SESSION, session);
    }

    LiveAssistant whenAsked(Consumer<JsonNode> use) {
        whenAsked = use;
        return this;
    }

    /// Answers a question at this server.
    void answer(TestServer at, JsonNode question, Map<String, ?> result) {
        int status = post().at(at)
                .post("/mcp", Map.of("jsonrpc", "2.0", "id", question.path("id").stringValue(), "result", result))
                .status();
        if (status != 202) {
            throw new AssertionError("the answer was not taken: " + status);
        }
    }

    JsonNode call(String tool, Map<String, ?> arguments) {
        return ask("tools/call", Map.of("name", tool, "arguments", arguments)).path("result");
    }

    /// The whole answer.
    JsonNode ask(String method, Map<String, ?> params) {
        Map<String, Object> message = Assistant.request(method, params);
        request = message.getOrDefault("id", "");
        HttpResponse<InputStream> response = send(to().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(message))));
        try (InputStream body = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return type.startsWith("text/event-stream")
                    ? Objects.requireNonNull(untilAnswered(body), "the stream ended without an answer")
                    : Json.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable JsonNode untilAnswered(InputStream events) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                JsonNode message = Json.parse(line.substring("data: ".length()));
                if (message.has("result") || message.has("error")) {
                    return message;
                }
                heard.add(message);
                if (message.has("id")) {
                    whenAsked.accept(message);
                }
            }
        }
        return null;
    }

    /// Opens a stream for news; to be closed by whoever opened it.
    HttpResponse<InputStream> listen() {
        HttpResponse<InputStream> response = send(to().GET());
        Thread.ofVirtual().start(() -> {
            try (InputStream body = response.body()) {
                untilAnswered(body);
            } catch (IOException gone) {
                // The stream was closed.
            }
        });
        return response;
    }

    private HttpRequest.Builder to() {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/mcp"))
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25")
                .header(McpApi.SESSION, session);
        athlete.headers().forEach(request::header);
        return request;
    }

    private static HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
