package org.plumbline.science.unit;

import java.math.BigDecimal;

/// The smallest change of load that the equipment allows: twice the lightest plate, one pin, one dumbbell of the rack.
public record LoadStep(Load size) {

    /// Twice the usual lightest metric plate of 1.25 kg; an engineering default.
    public static final LoadStep BARBELL_KG = new LoadStep(Load.kg("2.5"));

    /// Twice the usual lightest imperial plate of 2.5 lb; an engineering default.
    public static final LoadStep BARBELL_LB = new LoadStep(Load.lb("5"));

    public LoadStep {
        if (size.isZero()) {
            throw new IllegalArgumentException("A step of load must be above zero, not " + size);
        }
    }

    public static LoadStep ofBarbell(LoadUnit unit) {
        return switch (unit) {
            case KG -> BARBELL_KG;
            case LB -> BARBELL_LB;
        };
    }

    /// A whole number of steps, in the unit of the step; exact, whatever unit the target has.
    public Load round(Load target, Rounding mode) {
        var parts = target.kilograms().divideAndRemainder(size.kilograms());
        var steps = parts[0].setScale(0); // so that the answer has the decimals of the step
        var rest = parts[1];
        var up = mode == Rounding.NEAREST && rest.multiply(BigDecimal.TWO).compareTo(size.kilograms()) > 0;
        return size.times(up ? steps.add(BigDecimal.ONE) : steps);
    }
}
