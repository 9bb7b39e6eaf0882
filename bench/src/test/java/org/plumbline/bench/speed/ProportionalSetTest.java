package org.plumbline.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProportionalSetTest {
    @Test
    void reads_the_whole_and_none_of_its_parts() {
        var bytes = ProportionalSet.bytes("""
                5581e6a1b000-7ffd4b5f2000 ---p 00000000 00:00 0                          [rollup]
                Rss:              228436 kB
                Pss:              220147 kB
                Pss_Dirty:        189852 kB
                Pss_Anon:         189852 kB
                SwapPss:               7 kB
                """);

        assertThat(bytes).isEqualTo(220_147L * 1024);
    }

    @Test
    void says_when_there_is_nothing_to_read() {
        assertThatThrownBy(() -> ProportionalSet.bytes("")).hasMessageContaining("no Pss");
    }
}
