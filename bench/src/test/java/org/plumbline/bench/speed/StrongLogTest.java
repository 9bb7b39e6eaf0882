package org.plumbline.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrongLogTest {
    @Test
    void has_one_row_for_each_set_and_25_sets_a_day() {
        var lines = StrongLog.of(60).lines().toList();

        assertThat(lines).hasSize(61);
        assertThat(lines.get(1))
                .isEqualTo("2012-01-01 18:05:00,\"Whole body\",1h 5m,\"Squat (Barbell)\",1,41.0,4,0,0,,,");
        assertThat(lines.get(25)).startsWith("2012-01-01").endsWith("\"Bent Over Row (Barbell)\",5,45.0,8,0,0,,,8.5");
        assertThat(lines.get(60)).startsWith("2012-01-03");
    }
}
