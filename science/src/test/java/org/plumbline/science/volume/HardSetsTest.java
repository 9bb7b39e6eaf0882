package org.plumbline.science.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.volume.HardSets.Role.PRIMARY;
import static org.plumbline.science.volume.HardSets.Role.SECONDARY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.science.unit.Rpe;
import org.plumbline.science.volume.HardSets.Counted;
import org.plumbline.science.volume.HardSets.Role;
import org.plumbline.science.volume.HardSets.TrainedSet;

class HardSetsTest {

    private static final Map<String, Role> BENCH =
            Map.of("chest", PRIMARY, "triceps", SECONDARY, "front delt", SECONDARY);
    private static final Map<String, Role> OVERHEAD_PRESS = Map.of("front delt", PRIMARY, "triceps", SECONDARY);
    private static final Map<String, Role> EXTENSION = Map.of("triceps", PRIMARY);

    @Test
    void indirectSetsCountHalf() {
        var sets = new ArrayList<TrainedSet<String>>();
        sets.addAll(Collections.nCopies(4, hard(BENCH)));
        sets.addAll(Collections.nCopies(3, hard(OVERHEAD_PRESS)));
        sets.addAll(Collections.nCopies(3, hard(EXTENSION)));
        assertThat(HardSets.perMuscle(sets))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "chest", new HardSets(4, new BigDecimal("4")),
                        "front delt", new HardSets(3, new BigDecimal("5.0")),
                        "triceps", new HardSets(3, new BigDecimal("6.5"))));
    }

    @Test
    void countsOfExercisesGiveTheSame() {
        assertThat(HardSets.perMuscleOf(List.of(
                        new Counted<>(4, BENCH), new Counted<>(3, OVERHEAD_PRESS), new Counted<>(3, EXTENSION))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "chest", new HardSets(4, new BigDecimal("4")),
                        "front delt", new HardSets(3, new BigDecimal("5.0")),
                        "triceps", new HardSets(3, new BigDecimal("6.5"))));
    }

    @Test
    void warmUpsAndEasySetsDoNotCount() {
        assertThat(new TrainedSet<>(true, Rpe.of(9), BENCH).isHard()).isFalse();
        assertThat(new TrainedSet<>(false, Rpe.of("5.5"), BENCH).isHard()).isFalse();
        assertThat(new TrainedSet<>(false, Rpe.of(6), BENCH).isHard()).isTrue();
        assertThat(hard(BENCH).isHard()).as("an unrated working set").isTrue();
        assertThat(HardSets.perMuscle(List.of(new TrainedSet<>(true, null, BENCH))))
                .isEmpty();
    }

    private static TrainedSet<String> hard(Map<String, Role> muscles) {
        return new TrainedSet<>(false, null, muscles);
    }
}
