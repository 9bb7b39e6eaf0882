package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The log file that PostgreSQL appends to, and the line in it that says why a start failed.
record PostgresLog(Path file) {

    private static final long LARGE_BYTES = 10L << 20;
    private static final List<String> TELLING = List.of("PANIC:", "FATAL:", "LOG:  could not", "error:");

    /// Keeps one older file; called only while the server is down.
    void rotate() throws IOException {
        if (size() > LARGE_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    String since(long mark) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var input = Files.newInputStream(file)) {
            input.skipNBytes(mark);
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The first line that names a cause, else the last one.
    static String essence(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "it said nothing.";
        }
        return lines.stream()
                .filter(line -> TELLING.stream().anyMatch(line::contains))
                .findFirst()
                .orElseGet(lines::getLast)
                .strip();
    }
}
