package org.plumbline.science.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.science.comparison.Sets.anyPair;
import static org.plumbline.science.comparison.Sets.anyTolerance;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;
import org.plumbline.science.unit.Load;

class DeviationLawsTest {

    private static final Set<DeviationType> DECIDED_BY_A_LIMIT =
            EnumSet.range(DeviationType.REPS_DEVIATION, DeviationType.RPE_DEVIATION);

    @Test
    void everyPairHasOneClassAndAlwaysTheSame() {
        Cases.forAll(random -> {
            var pair = anyPair(random);
            var tolerance = anyTolerance(random);
            var result = DeviationRules.compare(pair, tolerance);
            assertThat(result).isEqualTo(DeviationRules.compare(pair, tolerance));
            assertThat(result.all()).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(result.primary()).isEqualTo(result.all().getFirst());
            if (result.all().contains(DeviationType.AS_PLANNED)) {
                assertThat(result.all()).hasSize(1);
            }
        });
    }

    @Test
    void aWiderToleranceNeverFindsADeviationMore() {
        Cases.forAll(random -> {
            var pair = anyPair(random);
            var tolerance = anyTolerance(random);
            var found = limits(DeviationRules.compare(pair, tolerance));
            var foundWider = limits(DeviationRules.compare(pair, wider(tolerance)));
            assertThat(found).containsAll(foundWider);
        });
    }

    @Test
    void everyActualValueOfAPerfectSetIsAsPlanned() {
        Cases.forAll(random -> {
            var prescribed = Sets.anyPrescribed(random).withPercent1rm(null);
            var performed = new Performed(
                    Outcome.DONE,
                    false,
                    prescribed.reps() == null ? Integer.valueOf(3) : prescribed.reps(),
                    prescribed.load(),
                    prescribed.rpe(),
                    prescribed.durationS(),
                    prescribed.distance());
            assertThat(DeviationRules.compare(prescribed, performed, anyTolerance(random))
                            .all())
                    .containsExactly(DeviationType.AS_PLANNED);
        });
    }

    private static Set<DeviationType> limits(Comparison comparison) {
        var types = EnumSet.copyOf(comparison.all());
        types.retainAll(DECIDED_BY_A_LIMIT);
        return types;
    }

    private static Tolerance wider(Tolerance tolerance) {
        return switch (tolerance) {
            case Tolerance.Absolute(var reps, var load, var rpe, var duration, var distance) ->
                new Tolerance.Absolute(reps + 1, wider(load), wider(rpe), wider(duration), wider(distance));
            case Tolerance.Relative(
                    var reps,
                    var repsPct,
                    var load,
                    var loadPct,
                    var rpe,
                    var duration,
                    var distance) ->
                new Tolerance.Relative(
                        reps + 1,
                        wider(repsPct),
                        wider(load),
                        wider(loadPct),
                        wider(rpe),
                        wider(duration),
                        wider(distance));
        };
    }

    private static Load wider(Load load) {
        return new Load(wider(load.value()), load.unit());
    }

    private static BigDecimal wider(BigDecimal limit) {
        return limit.add(BigDecimal.ONE);
    }
}
