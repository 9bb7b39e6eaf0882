package org.plumbline.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.stores.StoreFailure;

/// Where the web server listens and with which certificate.
///
/// @param port 0 for a free one
/// @param certificate a PEM file, together with its key, or null for plain HTTP
public record Listen(
        String host,
        int port,
        @Nullable Path certificate,
        @Nullable Path key) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int USUAL_PORT = 8080;

    /// The options that every verb takes that serves.
    public static Syntax options(Syntax syntax) {
        return syntax.value("port", "N", "the port, 8080 unless told otherwise; 0 for a free one")
                .value("host", "H", "the address to listen on, 127.0.0.1 unless told otherwise")
                .value("tls-cert", "F", "a certificate as PEM; serves https")
                .value("tls-key", "F", "its private key as PEM");
    }

    public static Listen of(Arguments arguments) {
        var certificate = arguments.find("tls-cert").map(Path::of).orElse(null);
        var key = arguments.find("tls-key").map(Path::of).orElse(null);
        if ((certificate == null) != (key == null)) {
            throw new WrongUsage("--tls-cert and --tls-key belong together.");
        }
        for (var file : new @Nullable Path[] {certificate, key}) {
            if (file != null && !Files.isReadable(file)) {
                throw new WrongUsage("The file " + file + " cannot be read.");
            }
        }
        return new Listen(
                arguments.find("host").orElse(LOOPBACK),
                arguments.number("port", USUAL_PORT, 0, 65_535),
                certificate,
                key);
    }

    /// Whether only this machine can reach us.
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /// Finds out now, in words, what Tomcat would find out seconds later, in a stack trace.
    void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StoreFailure("There is no address " + host + " on this machine.", e);
        } catch (IOException e) {
            throw new StoreFailure(
                    "The port " + port + " on " + host + " cannot be used: " + e.getMessage()
                            + ". Choose another with --port, or 0 for a free one.",
                    e);
        }
    }

    String url(int actualPort) {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return (certificate == null ? "http" : "https") + "://" + name + ":" + actualPort;
    }

    /// As Spring Boot calls it.
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", host);
        properties.put("server.port", port);
        if (certificate != null && key != null) {
            properties.put("server.ssl.certificate", certificate.toUri().toString());
            properties.put("server.ssl.certificate-private-key", key.toUri().toString());
        }
        return properties;
    }
}
