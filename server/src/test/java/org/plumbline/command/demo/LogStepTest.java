package org.plumbline.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

class LogStepTest {

    @Test
    void dumbbellsHaveTheStepOfTheirRack() {
        assertThat(LogStep.of(lifted("22", "24.0", "26"), LoadUnit.KG).size()).isEqualByComparingTo(Load.kg("2"));
        assertThat(LogStep.of(lifted("8", "9", "8"), LoadUnit.KG).size()).isEqualByComparingTo(Load.kg("1"));
    }

    @Test
    void aStepIsNeverMoreThanThatOfABarbell() {
        assertThat(LogStep.of(lifted("60", "70", "80"), LoadUnit.KG).size()).isEqualByComparingTo(Load.kg("2.5"));
        assertThat(LogStep.of(liftedLb("135", "225"), LoadUnit.LB).size()).isEqualByComparingTo(Load.lb("5"));
    }

    @Test
    void oneLoadOrConvertedLoadsSayNothing() {
        assertThat(LogStep.of(lifted("9"), LoadUnit.KG).size()).isEqualByComparingTo(Load.kg("2.5"));
        assertThat(LogStep.of(lifted("61.23", "102.06"), LoadUnit.KG).size()).isEqualByComparingTo(Load.kg("2.5"));
        assertThat(LogStep.of(lifted("0", "22", "24"), LoadUnit.LB).size()).isEqualByComparingTo(Load.lb("5"));
    }

    private static List<DoneSet> lifted(String... kilograms) {
        return sets(Arrays.stream(kilograms).map(Load::kg));
    }

    private static List<DoneSet> liftedLb(String... pounds) {
        return sets(Arrays.stream(pounds).map(Load::lb));
    }

    private static List<DoneSet> sets(Stream<Load> loads) {
        return loads.map(load ->
                        new DoneSet(LocalDate.EPOCH, "w", null, "Press", "working", false, false, 5, load, null, null))
                .toList();
    }
}
