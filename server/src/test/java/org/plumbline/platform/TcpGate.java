package org.plumbline.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a store that can be shut: connections break and new ones are refused, as when the store has died.
public final class TcpGate implements AutoCloseable {
    private final URI target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;
    private volatile boolean hanging;

    private TcpGate(URI target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        accept(listening);
    }

    public static TcpGate to(String uri) throws IOException {
        return new TcpGate(URI.create(uri));
    }

    /// The target's address with our port in it.
    public String uri() {
        return target.getScheme() + "://127.0.0.1:" + port;
    }

    /// Takes connections and bytes and gives nothing back, as when the store hangs.
    public void hang() {
        hanging = true;
    }

    /// The end of hanging; what was under way is broken off.
    public void comeTo() throws IOException {
        hanging = false;
        breakOff();
    }

    public void shut() throws IOException {
        listening.close();
        breakOff();
    }

    private void breakOff() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    public void open() throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(listening);
    }

    private void accept(ServerSocket server) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket near = server.accept();
                    var far = new Socket(target.getHost(), target.getPort());
                    sockets.add(near);
                    sockets.add(far);
                    if (server.isClosed()) {
                        // It was shut between the two: nobody has broken this one off.
                        near.close();
                        far.close();
                    } else {
                        pump(near, far);
                        pump(far, near);
                    }
                } catch (IOException shut) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(shut);
                    }
                }
            }
        });
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                var bytes = new byte[8192];
                int read;
                while ((read = from.getInputStream().read(bytes)) >= 0) {
                    if (!hanging) {
                        to.getOutputStream().write(bytes, 0, read);
                    }
                }
            } catch (IOException broken) {
                // One side has gone, and closing both passes that on: it is what the gate is for.
            }
        });
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
