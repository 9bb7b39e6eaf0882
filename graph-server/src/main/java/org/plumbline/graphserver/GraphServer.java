package org.plumbline.graphserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/// Neo4j Community on one data folder, alone in its own JVM.
///
/// Called as `GraphServer FOLDER PORT` (0: a free port) with the password of the user `neo4j` as the first line of
/// standard input, so that it is on no command line. Prints `bolt PORT` when Bolt answers, and ends when standard
/// input closes: the kernel closes it for us when the parent dies, however it died.
public final class GraphServer {

    private static final long START_TIMEOUT_MS = 120_000;

    private GraphServer() {}

    static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: GraphServer FOLDER PORT");
            System.exit(2);
        }
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var password = input.readLine();
        if (password == null) {
            System.err.println("the first line of standard input has to be the password");
            System.exit(2);
        }

        var settings = Settings.write(folder, Integer.parseInt(arguments[1]));
        InitialPassword.setOnEmptyFolder(folder, settings, password);
        var neo4j = new DatabaseManagementServiceBuilder(folder)
                .loadPropertiesFromFile(settings)
                .build();
        System.out.println("bolt " + boltPort(neo4j));
        System.out.flush();

        // Nothing else is ever written to us: this read returns when the parent closes the pipe or dies.
        while (input.readLine() != null) {}
        neo4j.shutdown();
        // Neo4j leaves threads behind that would keep a stopped server alive.
        System.exit(0);
    }

    private static int boltPort(DatabaseManagementService neo4j) {
        var database = (GraphDatabaseAPI) neo4j.database("neo4j");
        if (!database.isAvailable(START_TIMEOUT_MS)) {
            throw new IllegalStateException("the graph did not become available in " + START_TIMEOUT_MS + " ms");
        }
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        var address = ports.getLocalAddress(ConnectorType.BOLT);
        if (address == null) {
            throw new IllegalStateException("Bolt is not listening");
        }
        return address.getPort();
    }
}
