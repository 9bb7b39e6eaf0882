package org.plumbline.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.plan.Substitutes.Rescaled;
import org.plumbline.science.exercise.ExerciseSimilarity;
import org.plumbline.science.exercise.ExerciseTraits;
import org.plumbline.science.unit.Load;

/// Says how well one exercise stands in for another, and why.
final class SubstituteRules {
    private static final int SHOWN_DECIMALS = 2;

    private SubstituteRules() {}

    static BigDecimal similarity(ExerciseNode one, ExerciseNode other) {
        return ExerciseSimilarity.of(one.traits(), other.traits()).score();
    }

    /// What both have in common.
    static String reason(ExerciseNode wanted, ExerciseNode other) {
        ExerciseTraits one = wanted.traits();
        ExerciseTraits two = other.traits();
        var parts = new ArrayList<String>();
        if (other.relation() != null) {
            parts.add(other.relation().equals("variation") ? "builds on " + wanted.name() : "is what it builds on");
        }
        Set<String> prime = shared(one.primaryMuscles(), two.primaryMuscles());
        if (!prime.isEmpty()) {
            parts.add("for " + words(prime) + " as well");
        } else if (!Collections.disjoint(muscles(one), muscles(two))) {
            parts.add("also uses " + words(shared(muscles(one), muscles(two))));
        }
        Set<String> patterns = shared(one.patterns(), two.patterns());
        if (!patterns.isEmpty()) {
            parts.add("the same pattern (" + words(patterns) + ")");
        } else if (!Collections.disjoint(one.families(), two.families())) {
            parts.add("a related pattern (" + words(two.patterns()) + ")");
        }
        if (two.equipment().isEmpty()) {
            parts.add("needs no equipment");
        } else if (one.equipment().equals(two.equipment())) {
            parts.add("the same equipment");
        }
        return String.join(", ", parts);
    }

    /// Keeps the part of the maximum that the load is.
    static @Nullable Rescaled rescaled(@Nullable Load load, UUID wanted, UUID other, Map<UUID, Best> best) {
        if (load == null) {
            return null;
        }
        Best from = best.get(wanted);
        Best to = best.get(other);
        if (from == null || to == null) {
            return new Rescaled(
                    null,
                    null,
                    from == null
                            ? "The log has no estimated maximum of the exercise itself."
                            : "The log has no estimated maximum of this one: begin light.",
                    from == null ? null : from.date(),
                    to == null ? null : to.date());
        }
        BigDecimal part = to.maximum().kilograms().divide(from.maximum().kilograms(), MathContext.DECIMAL64);
        Load scaled = load.times(part).rounded(SHOWN_DECIMALS);
        return new Rescaled(
                scaled.value(),
                scaled.unit().code(),
                "The same part of the estimated maximum.",
                from.date(),
                to.date());
    }

    private static Set<String> muscles(ExerciseTraits exercise) {
        var all = new HashSet<>(exercise.primaryMuscles());
        all.addAll(exercise.secondaryMuscles());
        return all;
    }

    private static Set<String> shared(Set<String> one, Set<String> two) {
        var both = new TreeSet<>(one);
        both.retainAll(two);
        return both;
    }

    private static String words(Set<String> words) {
        List<String> sorted =
                words.stream().sorted().map(word -> word.replace('_', ' ')).toList();
        return String.join(", ", sorted);
    }
}
