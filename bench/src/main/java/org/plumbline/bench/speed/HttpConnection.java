package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One kept-alive connection to the server, as bare as HTTP/1.1 allows: the load client shares the cores with what it
/// measures, and a full client would cost a good part of them.
final class HttpConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 600_000;
    private static final int BUFFER = 16 * 1024;
    /// Shorter than the server keeps a silent connection.
    private static final long MOST_IDLE_NANOS = 10_000_000_000L;

    private final URI server;
    private @Nullable Socket socket;
    private InputStream input = InputStream.nullInputStream();
    private long lastUsed;

    HttpConnection(String url) {
        this.server = URI.create(url);
    }

    /// What the server said.
    record Answer(int status, String text) {}

    /// @param token the bearer token; null for a route that needs none
    Answer send(String method, String path, @Nullable String token, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream(512 + body.length);
        request.writeBytes(head(method, path, token, body.length).getBytes(UTF_8));
        request.writeBytes(body);
        request.writeTo(open().getOutputStream());
        return receive();
    }

    private String head(String method, String path, @Nullable String token, int length) {
        return method + ' ' + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                + (token == null ? "" : "\r\nAuthorization: Bearer " + token) + "\r\n\r\n";
    }

    private Socket open() throws IOException {
        Socket known = socket;
        if (known != null && System.nanoTime() - lastUsed < MOST_IDLE_NANOS) {
            return known;
        }
        close();
        var fresh = new Socket(server.getHost(), server.getPort());
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        input = new BufferedInputStream(fresh.getInputStream(), BUFFER);
        socket = fresh;
        return fresh;
    }

    private Answer receive() throws IOException {
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        var body = new String(chunked ? chunks() : input.readNBytes(length), UTF_8);
        lastUsed = System.nanoTime();
        if (last) {
            close();
        }
        return new Answer(status, body);
    }

    /// Each chunk follows its length and ends with an empty line, the last one is empty.
    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.writeBytes(input.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        Socket known = socket;
        socket = null;
        if (known != null) {
            known.close();
        }
    }
}
