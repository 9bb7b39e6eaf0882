package org.plumbline.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void a_percentile_is_a_sample_that_so_many_do_not_exceed() {
        var samples = Samples.of(
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * MILLI).toArray());

        assertThat(samples.p50()).isEqualTo(100);
        assertThat(samples.p99()).isEqualTo(198);
        assertThat(samples.worst()).isEqualTo(200);
    }

    @Test
    void of_one_sample_each_percentile_is_that_sample() {
        var samples = Samples.of(3 * MILLI);

        assertThat(List.of(samples.percentile(0), samples.p50(), samples.p99())).containsOnly(3.0);
    }

    @Test
    void rounds_are_counted_together() {
        var samples = Samples.together(List.of(Samples.of(MILLI, 9 * MILLI), Samples.of(2 * MILLI)));

        assertThat(samples.count()).isEqualTo(3);
        assertThat(samples.p50()).isEqualTo(2);
    }
}
