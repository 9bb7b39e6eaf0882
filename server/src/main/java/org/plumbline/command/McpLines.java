package org.plumbline.command;

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
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.Events;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries lines to `/mcp` and what it says back: answers, what is said before them, and news. Requests go one after
/// the other, but for one that waits for the assistant's own answer: that comes as a line as well.
final class McpLines implements AutoCloseable {
    private static final String SESSION = "Mcp-Session-Id";
    private static final String DATA = "data: ";
    private static final String END = "";
    private static final int FAILED = -32603;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Supplier<String> token;
    private final Consumer<String> out;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();
    private final Thread dispatcher;
    private volatile @Nullable String session;

    /// @param out takes one line at a time
    McpLines(URI server, Supplier<String> token, Consumer<String> out) {
        this.server = server;
        this.token = token;
        this.out = out;
        this.dispatcher = Thread.ofVirtual().name("mcp-lines").start(this::dispatch);
    }

    /// A line of the assistant. An answer, and word that one is not wanted any more, cannot wait for what waits for
    /// them.
    void hear(String line) {
        JsonNode message = read(line);
        String method = message.path("method").asString("");
        boolean answers = message.isObject() && !message.has("method");
        if (answers || method.equals("notifications/cancelled")) {
            exchange(line, () -> {});
        } else {
            waiting.add(line);
        }
    }

    private void dispatch() {
        try {
            for (String line = waiting.take(); !line.equals(END); line = waiting.take()) {
                String next = line;
                var free = new CountDownLatch(1);
                begin(() -> {
                    try {
                        exchange(next, free::countDown);
                    } finally {
                        free.countDown();
                    }
                });
                free.await();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Runnable work) {
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            try {
                work.run();
            } finally {
                underWay.remove(Thread.currentThread());
            }
        });
        underWay.add(thread);
        thread.start();
    }

    /// @param talks when the answer will take its time, because something is said or asked before it
    private void exchange(String line, Runnable talks) {
        try {
            HttpResponse<InputStream> response = http.send(
                    request(true)
                            .POST(HttpRequest.BodyPublishers.ofString(line))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            response.headers().firstValue(SESSION).ifPresent(this::listen);
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith(Events.TYPE)) {
                talks.run();
                pass(response.body());
                return;
            }
            String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            say(type.startsWith("application/problem+json") ? failure(line, detail(body)) : body);
        } catch (IOException e) {
            say(failure(line, "The server cannot be reached: " + e.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(boolean line) {
        var request = HttpRequest.newBuilder(server)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json, " + Events.TYPE);
        if (line) {
            request.header("Content-Type", "application/json").header("Plumbline-Lines", "yes");
        }
        String known = session;
        return known == null ? request : request.header(SESSION, known);
    }

    /// News come on a stream of their own. It ends with the token that it was opened with, and is opened again.
    private void listen(String id) {
        String before = session;
        session = id;
        if (before != null) {
            end(before);
        }
        begin(() -> {
            try {
                while (isListening(id)) {
                    Thread.sleep(AGAIN);
                }
            } catch (IOException gone) {
                // The server stops, and we with it.
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// False when the session has ended.
    private boolean isListening(String id) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                request(false).setHeader(SESSION, id).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            return false;
        }
        pass(response.body());
        return true;
    }

    private void pass(InputStream events) {
        try (var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith(DATA)).forEach(line -> say(line.substring(DATA.length())));
        } catch (IOException | UncheckedIOException cut) {
            // Whoever waits for more is told by the end of us.
        }
    }

    private void say(String message) {
        if (!message.isEmpty()) {
            out.accept(message);
        }
    }

    /// After the assistant's last word: what it asked for is answered, what it was asked is taken back.
    @Override
    public void close() {
        waiting.add(END);
        try {
            dispatcher.join();
            String last = session;
            if (last != null) {
                end(last);
            }
            for (Thread thread : Set.copyOf(underWay)) {
                thread.join();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
        http.close();
    }

    private void end(String id) {
        try {
            http.send(request(false).setHeader(SESSION, id).DELETE().build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException gone) {
            // Nothing is left to end.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String detail(String problem) {
        return Json.parse(problem).path("detail").asString("");
    }

    /// What came to no message of the protocol, such as a closed account. Nothing where no answer is wanted.
    private static String failure(String line, String why) {
        JsonNode id = read(line).path("id");
        if (id.isMissingNode()) {
            return "";
        }
        ObjectNode answer = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", id);
        answer.putObject("error").put("code", FAILED).put("message", why);
        return Json.write(answer);
    }

    private static JsonNode read(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
