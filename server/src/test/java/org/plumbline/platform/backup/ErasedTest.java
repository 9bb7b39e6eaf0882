package org.plumbline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.platform.stores.StoreFailure;

class ErasedTest {
    private static final UUID ID = UUID.fromString("01a1fe0f-4ca7-7937-b78e-b6d24c47263a");

    @TempDir
    private Path folder;

    @Test
    void everyLineIsAnIdAndATime() throws IOException {
        assertThat(Erased.read(file(ID + "\t2026-11-21T12:00:00Z\n\n" + ID + " 2026-11-21T12:00:00.123456Z\n")))
                .containsExactly(
                        new Erased(ID, Instant.parse("2026-11-21T12:00:00Z")),
                        new Erased(ID, Instant.parse("2026-11-21T12:00:00.123456Z")));
    }

    @Test
    void aLineThatSaysSomethingElseIsRefusedWithItsNumber() throws IOException {
        for (String line :
                new String[] {"nonsense", ID.toString(), ID + "\tyesterday", ID + "\t2026-11-21T12:00:00Z more"}) {
            Path file = file(ID + "\t2026-11-21T12:00:00Z\n" + line);
            assertThatThrownBy(() -> Erased.read(file))
                    .as(line)
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining(":2");
        }
    }

    @Test
    void whatIsWrittenCanBeRead() throws IOException {
        var erased = new Erased(ID, Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(Erased.read(file(erased.line()))).containsExactly(erased);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("erased.log"), text);
    }
}
