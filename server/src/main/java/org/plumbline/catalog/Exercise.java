package org.plumbline.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The facts about one exercise. Patterns, muscles, equipment, joints and modality are words of the vocabulary.
///
/// @param pattern the leading movement pattern; unknown for an athlete's own exercise that nobody described
/// @param alsoPatterns further patterns of a combined movement
/// @param equipment everything that is needed at once; empty means none
/// @param jointActions the actions that lift, and the bending of a loaded hip, knee or ankle that lowers: a squat bends
///     the knee, a Romanian deadlift does not
/// @param bodyweightShare the part of body mass that is moved, an estimate, where the body is the load
/// @param variationOf the plainer exercise that this one is a variation of
public record Exercise(
        ExerciseId id,
        String name,
        List<String> aliases,
        @Nullable String pattern,
        List<String> alsoPatterns,
        List<String> primaryMuscles,
        List<String> secondaryMuscles,
        List<String> equipment,
        List<String> joints,
        List<String> jointActions,
        Laterality laterality,
        String modality,
        MeasuredAs measuredAs,
        @Nullable BigDecimal bodyweightShare,
        @Nullable ExerciseId variationOf) {
    public Exercise {
        aliases = List.copyOf(aliases);
        alsoPatterns = List.copyOf(alsoPatterns);
        primaryMuscles = List.copyOf(primaryMuscles);
        secondaryMuscles = List.copyOf(secondaryMuscles);
        equipment = List.copyOf(equipment);
        joints = List.copyOf(joints);
        jointActions = List.copyOf(jointActions);
        if (bodyweightShare != null
                && (bodyweightShare.signum() <= 0 || bodyweightShare.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("share of body mass " + bodyweightShare + " of " + name);
        }
    }

    public NamedExercise named() {
        return new NamedExercise(id, name);
    }

    /// The leading pattern and the further ones; none where nobody described it.
    public Set<String> patterns() {
        var patterns = new TreeSet<>(alsoPatterns);
        if (pattern != null) {
            patterns.add(pattern);
        }
        return patterns;
    }

    boolean hasPattern(String wanted) {
        return wanted.equals(pattern) || alsoPatterns.contains(wanted);
    }

    boolean works(String muscle) {
        return primaryMuscles.contains(muscle) || secondaryMuscles.contains(muscle);
    }
}
