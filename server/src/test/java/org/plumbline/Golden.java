package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text that people read or programs parse with a committed file. `-Dgolden.update=true` writes the file; the
/// change is then reviewed as a difference.
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void verify(String name, String actual) throws IOException {
        verify(RESOURCES.resolve(name), actual);
    }

    public static void verify(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as(file + " (is the change meant? then run this test with -Dgolden.update=true)")
                .isEqualTo(Files.readString(file));
    }
}
