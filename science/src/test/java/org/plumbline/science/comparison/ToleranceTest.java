package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plumbline.science.comparison.DeviationType.AS_PLANNED;
import static org.plumbline.science.comparison.DeviationType.LOAD_DEVIATION;
import static org.plumbline.science.comparison.DeviationType.REPS_DEVIATION;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// The profile `relative`, and what its limits do where the absolute ones are blind.
class ToleranceTest {

    private static final Tolerance RELATIVE = Tolerance.Relative.defaultIn(LoadUnit.LB);

    @Test
    void fivePercentDecideForAHeavyLoad() {
        assertThat(load("500", "475")).isEqualTo(AS_PLANNED);
        assertThat(load("500", "474.99")).isEqualTo(LOAD_DEVIATION);
        assertThat(load("500", "489")).as("absolute would say load_deviation").isEqualTo(AS_PLANNED);
    }

    @Test
    void oneStepDecidesForALightLoad() {
        assertThat(load("20", "25")).isEqualTo(AS_PLANNED);
        assertThat(load("20", "25.01")).isEqualTo(LOAD_DEVIATION);
        assertThat(load("20", "30")).as("absolute would say as_planned").isEqualTo(LOAD_DEVIATION);
    }

    @Test
    void theStepIsThatOfTheAthletesBarbell() {
        var at20 = Prescribed.reps(5).withLoad(Load.kg("20"));
        var metric = Tolerance.Relative.defaultIn(LoadUnit.KG);
        assertThat(DeviationRules.compare(at20, Performed.reps(5).withLoad(Load.kg("22.5")), metric)
                        .primary())
                .isEqualTo(AS_PLANNED);
        assertThat(DeviationRules.compare(at20, Performed.reps(5).withLoad(Load.kg("22.51")), metric)
                        .primary())
                .isEqualTo(LOAD_DEVIATION);
    }

    @Test
    void oneRepetitionOrTwentyPercentDecide() {
        assertThat(reps(Prescribed.reps(3), 2)).isEqualTo(AS_PLANNED);
        assertThat(reps(Prescribed.reps(5), 3))
                .as("absolute would say as_planned")
                .isEqualTo(REPS_DEVIATION);
        assertThat(reps(Prescribed.reps(20), 16)).isEqualTo(AS_PLANNED);
        assertThat(reps(Prescribed.reps(20), 15)).isEqualTo(REPS_DEVIATION);
    }

    @Test
    void aRangeCountsTwentyPercentOfTheBoundThatWasMissed() {
        assertThat(reps(Prescribed.range(5, 15), 18)).isEqualTo(AS_PLANNED);
        assertThat(reps(Prescribed.range(5, 15), 19)).isEqualTo(REPS_DEVIATION);
        assertThat(reps(Prescribed.range(5, 15), 3)).isEqualTo(REPS_DEVIATION);
    }

    @Test
    void profilesKnowTheirNames() {
        assertThat(RELATIVE.profile()).isEqualTo("relative");
        assertThat(Tolerance.Absolute.DEFAULT.profile()).isEqualTo("absolute");
    }

    @Test
    void aLimitCannotBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Tolerance.Absolute(2, Load.lb("10"), new BigDecimal("-1"), BigDecimal.TEN, BigDecimal.TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Tolerance.Absolute(-1, Load.lb("10"), BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN));
    }

    private static DeviationType load(String planned, String actual) {
        return DeviationRules.compare(
                        Prescribed.reps(5).withLoad(Load.lb(planned)),
                        Performed.reps(5).withLoad(Load.lb(actual)),
                        RELATIVE)
                .primary();
    }

    private static DeviationType reps(Prescribed prescribed, int actual) {
        return DeviationRules.compare(prescribed, Performed.reps(actual), RELATIVE)
                .primary();
    }
}
