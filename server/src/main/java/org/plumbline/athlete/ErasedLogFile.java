package org.plumbline.athlete;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.plumbline.platform.UserId;
import org.plumbline.platform.stores.Stores;
import org.springframework.stereotype.Component;

/// `erased.log` in the data folder: a line per deleted account, its id and the time, with a tab between.
@Component
final class ErasedLogFile implements ErasedLog {
    private final Path file;

    ErasedLogFile(Stores stores) {
        this.file = stores.folder().root().resolve("erased.log");
    }

    @Override
    public synchronized void record(UserId user, Instant at) {
        try {
            dropTornLine();
            if (!has(user)) {
                append(user + "\t" + at + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// Half a line, left by a crash, would spoil the next one.
    private void dropTornLine() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        String text = Files.readString(file);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(text.lastIndexOf('\n') + 1L);
            }
        }
    }

    private boolean has(UserId user) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith(user + "\t"));
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
