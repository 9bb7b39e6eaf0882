package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// One thing that a constraint is about.
///
/// @param name the word of the catalogue; null for an exercise, which has an id, and for any load
/// @param aboveLoad counts only above this load, in `loadUnit`; null: always
public record Forbidden(
        Type type,
        @Nullable String name,
        @Nullable UUID exerciseId,
        @Nullable String exerciseName,
        @Nullable BigDecimal aboveLoad,
        @Nullable String loadUnit) {

    /// What a constraint can be about.
    public enum Type {
        PATTERN,
        JOINT,
        JOINT_ACTION,
        MUSCLE,
        EQUIPMENT,
        EXERCISE,
        /// Whatever the exercise is: always with a load.
        ANY;

        static final Set<String> WORDS =
                Arrays.stream(values()).map(Type::wire).collect(Collectors.toUnmodifiableSet());

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /// What it is called in the graph: the word, or the id of the exercise.
    String node() {
        return exerciseId == null ? String.valueOf(name) : exerciseId.toString();
    }

    @JsonIgnore
    @Nullable
    Load limit() {
        return aboveLoad == null
                ? null
                : new Load(aboveLoad, LoadUnit.find(String.valueOf(loadUnit)).orElseThrow());
    }
}
