package org.plumbline.science.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// How alike two exercises are, from 0 to 1: four tenths muscles (the cosine of their vectors, prime movers 1, helpers
/// 0.5), three tenths movement pattern (the same 1, of the same family 0.5), and 0.15 each for equipment and for how
/// the sides share the work.
///
/// @param muscles the cosine
/// @param pattern 1, 0.5 or 0
/// @param equipment what is needed by both, of what is needed by either; both without any are alike
/// @param laterality 1 or 0
public record ExerciseSimilarity(double muscles, double pattern, double equipment, double laterality) {
    private static final double HELPER = 0.5;
    private static final int DECIMALS = 3;

    public static ExerciseSimilarity of(ExerciseTraits one, ExerciseTraits other) {
        return new ExerciseSimilarity(
                cosine(one, other),
                pattern(one, other),
                overlap(one.equipment(), other.equipment()),
                one.laterality().equals(other.laterality()) ? 1 : 0);
    }

    public BigDecimal score() {
        return BigDecimal.valueOf(0.4 * muscles + 0.3 * pattern + 0.15 * equipment + 0.15 * laterality)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static double cosine(ExerciseTraits one, ExerciseTraits other) {
        var all = new HashSet<String>();
        all.addAll(one.primaryMuscles());
        all.addAll(one.secondaryMuscles());
        all.addAll(other.primaryMuscles());
        all.addAll(other.secondaryMuscles());
        double product = 0;
        double ones = 0;
        double others = 0;
        for (String muscle : all) {
            double a = part(one, muscle);
            double b = part(other, muscle);
            product += a * b;
            ones += a * a;
            others += b * b;
        }
        return ones == 0 || others == 0 ? 0 : product / Math.sqrt(ones * others);
    }

    private static double part(ExerciseTraits exercise, String muscle) {
        if (exercise.primaryMuscles().contains(muscle)) {
            return 1;
        }
        return exercise.secondaryMuscles().contains(muscle) ? HELPER : 0;
    }

    private static double pattern(ExerciseTraits one, ExerciseTraits other) {
        if (!Collections.disjoint(one.patterns(), other.patterns())) {
            return 1;
        }
        return Collections.disjoint(one.families(), other.families()) ? 0 : 0.5;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        var either = new HashSet<>(one);
        either.addAll(other);
        return (double) both.size() / either.size();
    }
}
