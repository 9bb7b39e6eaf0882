package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Rpe;

class RtsChartTest {

    /// The expanded table, row by row.
    @ParameterizedTest
    @CsvSource({
        "10, 100.0 95.5 92.2 89.2 86.3 83.7 81.1 78.6 76.2 73.9 70.7 68.0",
        "9.5, 97.8 93.9 90.7 87.8 85.0 82.4 79.9 77.4 75.1 72.3 69.4 66.7",
        "9, 95.5 92.2 89.2 86.3 83.7 81.1 78.6 76.2 73.9 70.7 68.0 65.3",
        "8.5, 93.9 90.7 87.8 85.0 82.4 79.9 77.4 75.1 72.3 69.4 66.7 64.0",
        "8, 92.2 89.2 86.3 83.7 81.1 78.6 76.2 73.9 70.7 68.0 65.3 62.6",
        "7.5, 90.7 87.8 85.0 82.4 79.9 77.4 75.1 72.3 69.4 66.7 64.0 61.3",
        "7, 89.2 86.3 83.7 81.1 78.6 76.2 73.9 70.7 68.0 65.3 62.6 59.9",
        "6.5, 87.8 85.0 82.4 79.9 77.4 75.1 72.3 69.4 66.7 64.0 61.3 58.6",
        "6, 86.3 83.7 81.1 78.6 76.2 73.9 70.7 68.0 65.3 62.6 59.9 -"
    })
    void isTheExpandedTable(String rpe, String row) {
        var cells = row.split(" ", -1);
        for (var reps = 1; reps <= cells.length; reps++) {
            var expected = cells[reps - 1];
            assertThat(RtsChart.percent(reps, Rpe.of(rpe))
                            .map(BigDecimal::toString)
                            .orElse("-"))
                    .as("%d at %s", reps, rpe)
                    .isEqualTo(expected);
        }
    }

    @Test
    void interpolatesQuarterStepsAndNothingFiner() {
        assertThat(RtsChart.percent(5, new BigDecimal("8.75")).orElseThrow()).isEqualByComparingTo("83.05");
        assertThat(RtsChart.percent(5, new BigDecimal("8.25")).orElseThrow()).isEqualByComparingTo("81.75");
        assertThat(RtsChart.percent(5, new BigDecimal("8.6"))).isEmpty();
    }

    @Test
    void endsWhereTheTableEnds() {
        assertThat(RtsChart.percent(0, Rpe.of(10))).isEmpty();
        assertThat(RtsChart.percent(13, Rpe.of(10))).isEmpty();
        assertThat(RtsChart.percent(5, Rpe.of("5.5"))).isEmpty();
        assertThat(RtsChart.percent(12, new BigDecimal("6.25"))).isEmpty();
        assertThat(RtsChart.percent(5, new BigDecimal("10.25"))).isEmpty();
    }

    @Test
    void prescribesALoadForATargetEffort() {
        assertThat(RtsChart.load(Load.lb("300"), 5, Rpe.of(8)).orElseThrow()).isEqualByComparingTo(Load.lb("243.3"));
        assertThat(RtsChart.load(Load.lb("300"), 13, Rpe.of(8))).isEmpty();
    }
}
