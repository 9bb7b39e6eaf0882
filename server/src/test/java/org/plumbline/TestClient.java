package org.plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Speaks HTTP to a `TestServer` as one athlete, or as nobody. Paths begin with `/`; bodies are anything that becomes
/// JSON, or a String that is sent as it is.
public final class TestClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String url;
    private final Map<String, String> headers;
    private final @Nullable UUID userId;
    private final String email;

    TestClient(String url) {
        this(url, Map.of(), null, "");
    }

    private TestClient(String url, Map<String, String> headers, @Nullable UUID userId, String email) {
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.userId = userId;
        this.email = email;
    }

    /// A client of any server, such as one in a process of its own, that has not signed in.
    public static TestClient anybody(String url) {
        return new TestClient(url);
    }

    public TestClient withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    public TestClient withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new TestClient(url, all, userId, email);
    }

    /// The same athlete asking another server.
    public TestClient at(TestServer server) {
        return new TestClient(server.url(), headers, userId, email);
    }

    public TestClient withIdentity(UUID user, String address) {
        return new TestClient(url, headers, user, address);
    }

    public UUID userId() {
        if (userId == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return userId;
    }

    public String email() {
        return email;
    }

    /// Whatever it sends with each request.
    public Map<String, String> headers() {
        return headers;
    }

    /// The access token itself, without `Bearer`.
    public String token() {
        return headers.getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer delete(String path, @Nullable Object body) {
        return send("DELETE", path, body);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        return send(method, path, body, () -> {});
    }

    /// What a stream said until it ended.
    ///
    /// @param begun what happens when the answer has begun, so that it ends
    public Answer stream(String path, Runnable begun) {
        return send("GET", path, null, begun);
    }

    private Answer send(String method, String path, @Nullable Object body, Runnable begun) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body instanceof String text ? text : Json.write(body)));
        try {
            return Answer.of(HTTP.send(request.build(), _ -> {
                Thread.ofVirtual().start(begun);
                return BodySubscribers.ofByteArray();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// What came back. A body that is not JSON is a missing node; `text` has it.
    public record Answer(int status, JsonNode body, String text, HttpResponse<byte[]> response) {
        static Answer of(HttpResponse<byte[]> response) {
            String text = new String(response.body(), StandardCharsets.UTF_8);
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    json && !text.isEmpty() ? Json.parse(text) : MissingNode.getInstance(),
                    text,
                    response);
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /// A text of the body by JSON pointer, such as `/problems/0/code`; fails where there is none.
        public String text(String pointer) {
            return body.at(pointer).stringValue();
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }
}
