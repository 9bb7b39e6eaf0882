package org.plumbline.platform.stores;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the stores of a running server listen, for commands started beside it. The passwords are in the secrets.
///
/// @param httpUrl null until the server accepts requests
record RunFile(
        long pid, String jdbcUrl, String boltUri, @Nullable String httpUrl) {

    void write(DataFolder folder) throws IOException {
        var text = new StringWriter();
        text.append("pid=").append(Long.toString(pid)).append('\n');
        text.append("jdbc_url=").append(jdbcUrl).append('\n');
        text.append("bolt_uri=").append(boltUri).append('\n');
        if (httpUrl != null) {
            text.append("http_url=").append(httpUrl).append('\n');
        }
        PrivateFile.write(folder.runFile(), text.toString());
    }

    static Optional<RunFile> read(DataFolder folder) throws IOException {
        if (!Files.exists(folder.runFile())) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.runFile())) {
            properties.load(reader);
        }
        return Optional.of(new RunFile(
                Long.parseLong(properties.getProperty("pid", "0")),
                properties.getProperty("jdbc_url", ""),
                properties.getProperty("bolt_uri", ""),
                properties.getProperty("http_url")));
    }

    static void delete(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.runFile());
    }
}
