package org.plumbline.bench.devices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// The athlete whose devices they are, on a server that is up.
final class Account {
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private final HttpClient http;
    private final String url;
    private final String token;

    private Account(HttpClient http, String url, String token) {
        this.http = http;
        this.url = url;
        this.token = token;
    }

    static Account open(HttpClient http, String url) {
        var nobody = new Account(http, url, "");
        JsonNode session = nobody.post(
                "/api/auth/sign-up",
                Map.of(
                        "email", UUID.randomUUID() + "@example.org",
                        "password", "a password that is long enough",
                        "display_name", "Somebody",
                        "time_zone", "Europe/Vienna",
                        "unit_system", "metric"));
        return new Account(http, url, session.path("access_token").stringValue());
    }

    JsonNode get(String path) {
        Answer answer = ask("GET", path, null);
        if (answer.status() >= 300) {
            throw new IllegalStateException("GET " + path + " answered " + answer);
        }
        return answer.body();
    }

    /// Whether such a thing is there.
    boolean has(String path) {
        return ask("GET", path, null).status() == 200;
    }

    JsonNode post(String path, Object body) {
        Answer answer = ask("POST", path, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException("POST " + path + " answered " + answer);
        }
        return answer.body();
    }

    record Answer(int status, JsonNode body) {}

    private Answer ask(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), Json.parse(answer.body().isEmpty() ? "null" : answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
