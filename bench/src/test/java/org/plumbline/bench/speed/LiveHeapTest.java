package org.plumbline.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void the_generations_of_a_heap_are_added_up() {
        assertThat(LiveHeap.used("""
                4711:
                 DefNew     total 39296K, used 1024K [0x00000000c0000000, 0x00000000c2aa0000, 0x00000000d5550000)
                  eden space 34944K,   2% used [0x00000000c0000000, 0x00000000c00fff00, 0x00000000c2220000)
                 Tenured    total 87424K, used 68000K [0x00000000d5550000, 0x00000000daab0000, 0x0000000100000000)
                 Metaspace       used 1000K, committed 1100K, reserved 1048576K
                """)).isEqualTo((1024 + 68000) * 1024L);
    }

    @Test
    void what_is_no_heap_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveHeap.used("AttachNotSupportedException"))
                .withMessageContaining("AttachNotSupportedException");
    }
}
