package org.plumbline.platform.stores;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/// Whether a store answers at this moment, asked over a connection of its own and not through anybody's pool.
public final class Liveness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int BOLT_PORT = 7687;

    /// The magic preamble of Bolt, then four offers of a protocol version: 5.8 down to 5.0, 4.4, and nothing twice.
    private static final byte[] BOLT_HELLO = {
        0x60, 0x60, (byte) 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private Liveness() {}

    static boolean postgresAnswers(StoreAddresses addresses) {
        var properties = new Properties();
        properties.setProperty("user", addresses.app().user());
        properties.setProperty("password", addresses.app().password());
        var seconds = Long.toString(PATIENCE.toSeconds());
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl(), properties)) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException _) {
            return false;
        }
    }

    /// The handshake of Bolt, up to the version that the server chose; a whole driver where encryption or routing come
    /// in.
    public static boolean graphAnswers(StoreAddresses addresses) {
        var uri = URI.create(addresses.boltUri());
        if (!uri.getScheme().equals("bolt")) {
            return driverConnects(addresses);
        }
        int millis = (int) PATIENCE.toMillis();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : BOLT_PORT), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(BOLT_HELLO);
            return new DataInputStream(socket.getInputStream()).readInt() != 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean driverConnects(StoreAddresses addresses) {
        var token = AuthTokens.basic(addresses.neo4j().user(), addresses.neo4j().password());
        try (var driver = GraphDatabase.driver(addresses.boltUri(), token)) {
            driver.verifyConnectivity();
            return true;
        } catch (Neo4jException _) {
            return false;
        }
    }
}
