package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// One device that listens to `GET /api/events`, on a virtual thread.
final class Listener implements AutoCloseable {
    private static final String DATA = "data: ";
    private static final String OPENED = "retry: ";
    private static final int PATIENCE_SECONDS = 60;

    private final Socket socket;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Thread reading;
    private volatile boolean closed;
    private volatile String ended = "";

    private Listener(Socket socket, BiConsumer<String, Long> heard) {
        this.socket = socket;
        this.reading = Thread.ofVirtual().unstarted(() -> read(heard));
    }

    /// Answers when the stream has begun.
    ///
    /// @param heard is told which version of what there is now, and when that was heard in nanoseconds
    static Listener open(String url, String token, BiConsumer<String, Long> heard)
            throws IOException, InterruptedException {
        var server = URI.create(url);
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        var request = "GET /api/events HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer "
                + token + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        var listener = new Listener(socket, heard);
        listener.reading.start();
        if (!listener.opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the stream did not begin: " + listener.ended);
        }
        return listener;
    }

    /// Every event is written at once, so that no chunk begins in the middle of a line.
    private void read(BiConsumer<String, Long> heard) {
        var before = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 1024)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    long now = System.nanoTime();
                    heard.accept(version(Json.parse(line.substring(DATA.length()))), now);
                } else if (line.startsWith(OPENED)) {
                    opened.countDown();
                } else if (opened.getCount() > 0) {
                    before.append(line).append(' ');
                }
            }
            ended = "the server closed it " + before;
        } catch (IOException gone) {
            ended = gone.toString();
        }
    }

    private static String version(JsonNode event) {
        return version(event.path("id").asString(), event.path("version").asLong());
    }

    /// How a version of a thing is called.
    static String version(String id, long version) {
        return id + "/" + version;
    }

    /// Why nothing is heard any more; empty while it listens, and when it was closed here.
    String ended() {
        return closed ? "" : ended;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
    }
}
