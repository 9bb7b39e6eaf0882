package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// A server that does nothing but pass on: what an athlete posts goes to each of that athlete's streams, nothing is
/// kept. What it takes is the network, the threads and the listeners.
final class BareStreams implements AutoCloseable {
    private static final String TOKEN = "authorization: bearer ";

    private final ServerSocket socket = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final Map<String, List<OutputStream>> streams = new ConcurrentHashMap<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    BareStreams() throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var connection = socket.accept();
                    connection.setTcpNoDelay(true);
                    connections.add(connection);
                    Thread.ofVirtual().start(() -> serve(connection));
                }
            } catch (IOException closed) {
                // Nobody comes any more.
            }
        });
    }

    String url() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    Athlete athlete(int number) {
        return new Athlete(this, "athlete-" + number);
    }

    private void serve(Socket connection) {
        try {
            var input = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII), 512);
            var output = connection.getOutputStream();
            for (var first = input.readLine(); first != null; first = input.readLine()) {
                var athlete = "";
                for (var line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
                    if (line.regionMatches(true, 0, TOKEN, 0, TOKEN.length())) {
                        athlete = line.substring(TOKEN.length());
                    }
                }
                var listening = streams.computeIfAbsent(athlete, _ -> new CopyOnWriteArrayList<>());
                if (first.startsWith("GET")) {
                    listening.add(output);
                    output.write("HTTP/1.1 200 OK\r\n\r\nretry: 2000\n\n".getBytes(US_ASCII));
                } else {
                    var id = first.split(" ", -1)[1].substring(1);
                    output.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
                    var event = ("id: 1\nevent: change\ndata: {\"id\": \"" + id + "\", \"version\": 1}\n\n")
                            .getBytes(US_ASCII);
                    for (var stream : listening) {
                        stream.write(event);
                    }
                }
            }
        } catch (IOException closed) {
            connections.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    /// One athlete of the bare server.
    static final class Athlete implements Audiences.Source {
        private static final byte[] NOTHING = {};

        private final BareStreams server;
        private final String name;
        private final HttpConnection http;
        private String next = "";

        private Athlete(BareStreams server, String name) {
            this.server = server;
            this.name = name;
            this.http = new HttpConnection(server.url());
        }

        @Override
        public Listener listen(BiConsumer<String, Long> heard) throws IOException, InterruptedException {
            return Listener.open(server.url(), name, heard);
        }

        @Override
        public String next() {
            next = UUID.randomUUID().toString();
            return Listener.version(next, 1);
        }

        @Override
        public void change() throws IOException {
            http.send("POST", "/" + next, name, NOTHING);
        }
    }
}
