package org.plumbline.platform.stores;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/// The passwords of the embedded stores: random, made once, kept in a file that only its owner may read.
record Secrets(String superuser, String owner, String app, String worker, String neo4j) {

    private static final String FILE = "stores.properties";
    private static final List<String> NAMES = List.of("superuser", "owner", "app", "worker", "neo4j");
    private static final int BYTES = 24;

    static Secrets readOrCreate(DataFolder folder) throws IOException {
        var file = folder.secrets().resolve(FILE);
        if (!Files.exists(file)) {
            if (Files.exists(folder.postgres())) {
                throw new StoreFailure("The passwords of the database are gone: " + file + " is missing beside "
                        + folder.postgres() + ". Put the file back, or restore a backup into an empty folder.");
            }
            create(file);
        }
        return read(file);
    }

    private static void create(Path file) throws IOException {
        var random = new SecureRandom();
        var text = new StringWriter();
        for (var name : NAMES) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            text.append(name)
                    .append('=')
                    .append(HexFormat.of().formatHex(bytes))
                    .append('\n');
        }
        PrivateFile.write(file, text.toString());
    }

    private static Secrets read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        for (var name : NAMES) {
            if (properties.getProperty(name, "").isBlank()) {
                throw new StoreFailure("The password \"" + name + "\" is missing in " + file + ".");
            }
        }
        return new Secrets(
                properties.getProperty("superuser"),
                properties.getProperty("owner"),
                properties.getProperty("app"),
                properties.getProperty("worker"),
                properties.getProperty("neo4j"));
    }

    @Override
    public String toString() {
        return "Secrets[]";
    }
}
