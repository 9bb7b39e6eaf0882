package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.log.LogFixtures.classicRows;
import static org.plumbline.exchange.log.LogFixtures.sets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrongSetValuesTest {
    @Test
    void zeroWeightBesideRepsIsBodyweight() {
        assertValues("1,0,8,0,0", null, 8, null);
        assertValues("1,0.0,8.0,0,0.0", null, 8, null);
    }

    @Test
    void zeroRepsBesideALoadIsALiftThatFailed() {
        assertValues("1,100.0,0,0,0", "100.0", 0, null);
        assertThat(sets(classicRows("1,100.0,0,0,0")).getFirst().failed()).isTrue();
    }

    @Test
    void zeroRepsBesideSecondsDoNotApply() {
        assertValues("1,0,0,0,69", null, null, "69");
        assertValues("1,10,0,0,45", "10", null, "45");
    }

    @Test
    void zeroRepsBesideADistanceDoNotApply() {
        assertValues("1,32,0,0.04,0", "32", null, null);
    }

    @Test
    void repsBesideSecondsAreBothRecorded() {
        assertValues("1,20,12,0,60", "20", 12, "60");
    }

    @Test
    void rowOfZeroesStaysASetOfWhichNothingIsKnown() {
        assertValues("1,0,0,0,0", null, null, null);
    }

    @Test
    void zeroRepsAreMeantWhereTheFileLeavesEmptyWhatDoesNotApply() {
        assertValues("1,,0,,0", null, 0, null);
        assertValues("1,,,,0", null, null, null);
    }

    @Test
    void rowIsKeptAsReceived() {
        assertThat(sets(classicRows("1,0.0,0,0,69")).getFirst().extra())
                .containsEntry("Weight", "0.0")
                .containsEntry("Reps", "0")
                .containsEntry("Seconds", "69")
                .doesNotContainKey("RPE");
    }

    private static void assertValues(
            String row, @Nullable String load, @Nullable Integer reps, @Nullable String seconds) {
        assertThat(sets(classicRows(row))).singleElement().satisfies(set -> {
            assertThat(set.load()).isEqualTo(load == null ? null : new BigDecimal(load));
            assertThat(set.reps()).isEqualTo(reps);
            assertThat(set.seconds()).isEqualTo(seconds == null ? null : new BigDecimal(seconds));
        });
    }
}
