package org.plumbline.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private static final String A = "0190aaaa-0000-7000-8000-000000000001";
    private static final String B = "0190bbbb-0000-7000-8000-000000000002";
    private static final String C = "0190cccc-0000-7000-8000-000000000003";

    @Test
    void ids_change_wherever_they_stand() {
        var renaming = new Renaming(Map.of(A, B));

        assertThat(renaming.apply("{\"" + A + "\"}")).isEqualTo("{\"" + B + "\"}");
        assertThat(renaming.apply("POST /api/workouts/" + A + "/sets")).isEqualTo("POST /api/workouts/" + B + "/sets");
        assertThat(renaming.apply(C)).isEqualTo(C);
        assertThat(renaming.apply("working")).isEqualTo("working");
    }

    @Test
    void what_has_no_new_name_gets_one_and_keeps_it() {
        var renaming = new Renaming(Map.of(A, A), _ -> C);

        assertThat(renaming.apply(A + B)).isEqualTo(A + C);
        assertThat(renaming.apply(B)).isEqualTo(C);
    }
}
