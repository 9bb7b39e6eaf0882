package org.plumbline.sync;

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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// A device that listens to the events of a server.
final class Listening implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private Listening(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static Listening to(TestServer server, TestClient athlete, String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/api/events" + query))
                .header("Authorization", "Bearer " + athlete.token());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Listening(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException cut) {
            lines.add("cut: " + cut.getMessage());
        } finally {
            ended = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /// The numbers of the events that were heard.
    List<Long> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.valueOf(line.substring("id: ".length())))
                .toList();
    }

    void hears(String text, Duration patience) {
        Eventually.within(patience, () -> lines.stream().anyMatch(line -> line.contains(text)));
    }

    void ends(Duration patience) {
        Eventually.within(patience, () -> ended);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            ended = true;
        }
    }
}
