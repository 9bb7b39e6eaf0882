package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.comparison.PlanCompletion.COMPLETED;
import static org.plumbline.science.comparison.PlanCompletion.NOTHING_PERFORMED;
import static org.plumbline.science.comparison.PlanCompletion.PARTIAL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.science.comparison.PlanCompletion.PlannedSet;

class PlanCompletionTest {

    @Test
    void eightyFivePercentCompleteAPlan() {
        assertThat(PlanCompletion.of(working(17, 20))).isEqualTo(COMPLETED);
        assertThat(PlanCompletion.of(working(16, 20))).isEqualTo(PARTIAL);
        assertThat(PlanCompletion.of(working(6, 7))).isEqualTo(COMPLETED);
        assertThat(PlanCompletion.of(working(5, 6))).isEqualTo(PARTIAL);
        assertThat(PlanCompletion.of(working(1, 20))).isEqualTo(PARTIAL);
    }

    @Test
    void warmUpsDoNotCountBesideWorkingSets() {
        var sets = new ArrayList<>(working(10, 10));
        sets.addAll(warmups(0, 10));
        assertThat(PlanCompletion.of(sets)).isEqualTo(COMPLETED);
    }

    @Test
    void warmUpsAloneAreSomethingButNotThePlan() {
        var sets = new ArrayList<>(working(0, 10));
        sets.addAll(warmups(3, 3));
        assertThat(PlanCompletion.of(sets)).isEqualTo(PARTIAL);
    }

    @Test
    void aPlanOfWarmUpsCountsThem() {
        assertThat(PlanCompletion.of(warmups(3, 3))).isEqualTo(COMPLETED);
        assertThat(PlanCompletion.of(warmups(2, 3))).isEqualTo(PARTIAL);
    }

    @Test
    void nothingAtAllIsNotACompletion() {
        assertThat(PlanCompletion.of(working(0, 5))).isEqualTo(NOTHING_PERFORMED);
        assertThat(PlanCompletion.of(warmups(0, 5))).isEqualTo(NOTHING_PERFORMED);
        assertThat(PlanCompletion.of(List.of())).isEqualTo(NOTHING_PERFORMED);
    }

    private static List<PlannedSet> working(int performed, int planned) {
        return sets(false, performed, planned);
    }

    private static List<PlannedSet> warmups(int performed, int planned) {
        return sets(true, performed, planned);
    }

    private static List<PlannedSet> sets(boolean warmup, int performed, int planned) {
        var sets = new ArrayList<PlannedSet>();
        for (var i = 0; i < planned; i++) {
            sets.add(new PlannedSet(warmup, i < performed));
        }
        return sets;
    }
}
