package org.plumbline.command.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// Speaks to the server as any other client would: HTTP, JSON and a bearer token.
final class Client {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private @Nullable String token;

    Client(URI base) {
        this.base = base;
    }

    /// An answer that the demonstration cannot go on with.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final List<String> reasons;

        Failed(String message) {
            this(0, message, List.of());
        }

        Failed(int status, String message, List<String> reasons) {
            super(message);
            this.status = status;
            this.reasons = List.copyOf(reasons);
        }

        /// What each problem says.
        List<String> reasons() {
            return reasons;
        }

        /// What HTTP answered, or 0.
        int status() {
            return status;
        }
    }

    URI base() {
        return base;
    }

    String token() {
        if (token == null) {
            throw new IllegalStateException("sign in first");
        }
        return token;
    }

    void authenticate(String accessToken) {
        token = accessToken;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    JsonNode post(String path) {
        return post(path, Map.of());
    }

    JsonNode upload(String path, Path file) throws IOException {
        return send(request(path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0
                    ? Json.MAPPER.createObjectNode()
                    : Json.MAPPER.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new Failed(
                        response.statusCode(),
                        request.method() + " " + request.uri().getPath() + ": " + reason(body),
                        body.path("problems")
                                .valueStream()
                                .map(problem -> problem.path("message").asString(""))
                                .distinct()
                                .toList());
            }
            return body;
        } catch (IOException e) {
            throw new Failed("The server does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted");
        }
    }

    private static String reason(JsonNode problem) {
        var text = new StringBuilder(problem.path("detail").asString(problem.toString()));
        for (JsonNode each : problem.path("problems")) {
            text.append("\n  ")
                    .append(each.path("path").asString(""))
                    .append(": ")
                    .append(each.path("message").asString(""));
        }
        return text.toString();
    }
}
