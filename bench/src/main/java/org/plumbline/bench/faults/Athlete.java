package org.plumbline.bench.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// One person with an account of their own, who sends requests to whichever process serves just now.
final class Athlete {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http;
    private final Supplier<String> url;
    private final UUID id;
    private final String token;

    private Athlete(HttpClient http, Supplier<String> url, UUID id, String token) {
        this.http = http;
        this.url = url;
        this.id = id;
        this.token = token;
    }

    static Athlete signUp(HttpClient http, Supplier<String> url) {
        var nobody = new Athlete(http, url, new UUID(0, 0), "");
        var account = nobody.done(Request.post(
                "/api/auth/sign-up",
                Map.of(
                        "email", UUID.randomUUID() + "@example.org",
                        "password", "a password that is long enough",
                        "display_name", "Somebody",
                        "time_zone", "Europe/Vienna",
                        "unit_system", "metric")));
        return new Athlete(
                http,
                url,
                UUID.fromString(account.path("user_id").stringValue()),
                account.path("access_token").stringValue());
    }

    UUID id() {
        return id;
    }

    /// Never fails: that nothing came back is a [Reply] as well.
    CompletableFuture<Reply> begin(Request request) {
        return http.sendAsync(http(request), BodyHandlers.ofString())
                .handle((answer, failure) -> answer == null
                        ? Reply.none(String.valueOf(failure))
                        : new Reply(answer.statusCode(), answer.body()));
    }

    Reply send(Request request) {
        return begin(request).join();
    }

    /// What must succeed, as part of getting ready.
    JsonNode done(Request request) {
        var reply = send(request);
        if (!reply.isAcknowledged()) {
            throw new IllegalStateException(
                    request.method() + " " + request.path() + " answered " + reply + ": " + reply.text());
        }
        return reply.json();
    }

    /// As a client does: while a store is away the same request is sent again.
    Reply sendUntilAnswered(Request request) {
        return Patience.of(PATIENCE).until(() -> send(request), reply -> !reply.isUnavailable() && reply.status() != 0);
    }

    private HttpRequest http(Request request) {
        var builder = HttpRequest.newBuilder(URI.create(url.get() + request.path()))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", request.contentType())
                .header("Idempotency-Key", request.key())
                .method(request.method(), BodyPublishers.ofString(request.body()));
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        var seen = request.seen();
        if (seen != null) {
            builder.header("If-Match", "\"" + seen + "\"");
        }
        return builder.build();
    }
}
