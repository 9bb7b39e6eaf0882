package org.plumbline.command.demo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadStep;
import org.plumbline.science.unit.LoadUnit;

/// The step between the loads of an exercise, read from the loads that were lifted: dumbbells of 8, 9 and 10 kg have
/// steps of 1 kg, whatever the plates of the barbell are.
final class LogStep {

    private static final int DECIMALS = 2;

    /// One load says nothing about the next.
    private static final int FEWEST_LOADS = 2;

    /// Below this, loads were converted from the other unit, and their common divisor is no equipment.
    private static final Load SMALLEST = Load.kg("0.5");

    private LogStep() {}

    /// At most the step of a barbell: larger steps are only what happened not to be lifted yet.
    static LoadStep of(List<DoneSet> sets, LoadUnit unit) {
        LoadStep usual = LoadStep.ofBarbell(unit);
        List<BigInteger> loads = sets.stream()
                .map(DoneSet::load)
                .filter(Objects::nonNull)
                .filter(load -> load.unit() == unit && !load.isZero())
                .map(load -> load.value().movePointRight(DECIMALS).toBigInteger())
                .distinct()
                .toList();
        if (loads.size() < FEWEST_LOADS) {
            return usual;
        }
        BigInteger common = loads.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        var step = new Load(new BigDecimal(common, DECIMALS).stripTrailingZeros(), unit);
        return step.compareTo(SMALLEST) < 0 || step.compareTo(usual.size()) > 0 ? usual : new LoadStep(step);
    }
}
