package org.plumbline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");
    private final Ids ids = new Ids(InstantSource.fixed(NOW));

    @Test
    void anIdIsOfVersionSevenAndCarriesItsTime() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo(NOW);
        assertThat(id.toString()).hasSize(36).matches("[0-9a-f-]+");
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        var made = new HashSet<UUID>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(made.add(ids.next())).isTrue();
        }
    }
}
