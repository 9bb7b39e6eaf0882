package org.plumbline.science.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.science.unit.Quantities.anyLoad;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;
import org.plumbline.science.unit.Load;

class VolumeTest {

    private static final List<WorkSet> FIVE_TIMES_FIVE =
            IntStream.range(0, 5).mapToObj(_ -> new WorkSet(5, Load.kg("80"))).toList();

    @Test
    void volumeLoadIsRepetitionsTimesKilograms() {
        assertThat(VolumeLoad.kilograms(FIVE_TIMES_FIVE)).isEqualByComparingTo("2000");
        assertThat(VolumeLoad.kilograms(List.of(new WorkSet(2, Load.lb("225")), new WorkSet(0, Load.lb("225")))))
                .isEqualByComparingTo("204.1165665");
        assertThat(VolumeLoad.kilograms(List.of())).isZero();
    }

    @Test
    void relativeVolumeLoadIsInMaxima() {
        assertThat(VolumeLoad.relative(FIVE_TIMES_FIVE, Load.kg("100"))).isEqualByComparingTo("20");
        assertThatIllegalArgumentException().isThrownBy(() -> VolumeLoad.relative(FIVE_TIMES_FIVE, Load.kg("0")));
    }

    @Test
    void theWholeIsTheSumOfItsSets() {
        Cases.forAll(random -> {
            var sets = IntStream.range(0, random.nextInt(20))
                    .mapToObj(_ -> new WorkSet(random.nextInt(20), anyLoad(random)))
                    .toList();
            var cut = random.nextInt(sets.size() + 1);
            assertThat(VolumeLoad.kilograms(sets))
                    .isEqualByComparingTo(VolumeLoad.kilograms(sets.subList(0, cut))
                            .add(VolumeLoad.kilograms(sets.subList(cut, sets.size()))));
        });
    }

    @Test
    void inolIsRepetitionsOverTheDistanceToTheMaximum() {
        assertThat(Inol.of(FIVE_TIMES_FIVE, Load.kg("100"))).isCloseTo(1.25, within(1e-9));
        assertThat(Inol.of(1, 100)).as("capped at 99 %").isCloseTo(1, within(1e-9));
        assertThat(Inol.of(List.of(new WorkSet(1, Load.kg("110"))), Load.kg("100")))
                .isCloseTo(1, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> Inol.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Inol.of(FIVE_TIMES_FIVE, Load.kg("0")));
    }

    @Test
    void aWorkSetHasNoNegativeRepetitions() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkSet(-1, Load.kg("1")));
    }
}
