package org.plumbline.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.web.CursorWords;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Which sets are asked for; null asks for all.
///
/// @param rpeAbovePlan at least this much harder than planned; a set without both numbers does not count
record SetQuery(
        @Nullable UUID exerciseId,
        @Nullable UUID workoutId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal minRpe,
        @Nullable BigDecimal maxRpe,
        @Nullable BigDecimal rpeAbovePlan,
        @Nullable Integer minReps,
        @Nullable Integer maxReps,
        @Nullable BigDecimal minKilograms,
        @Nullable BigDecimal maxKilograms,
        @Nullable String setType,
        @Nullable String blockType,
        @Nullable String outcome,
        PageRequest page,
        @Nullable After after) {
    /// The smallest step of RPE: what "above the plan" means without a number.
    private static final BigDecimal ANY = new BigDecimal("0.5");

    private static final BigDecimal MOST_LOAD = new BigDecimal(SetReader.MOST_LOAD);

    /// The place of a set in the order of a list.
    record After(LocalDate day, @Nullable Instant start, UUID workout, int block, int set, UUID id) {
        static After read(CursorWords words) {
            return new After(words.day(), words.instantIfAny(), words.id(), words.number(), words.number(), words.id());
        }

        @Override
        public String toString() {
            return CursorWords.of(day, start, workout, block, set, id);
        }
    }

    /// @param athletes the unit of a load that is given without one
    static SetQuery read(Query query, LoadUnit athletes) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.problem("to", "range", "Must not be before from.");
        }
        String unitWord = word(query, "load_unit", Words.LOAD_UNITS);
        LoadUnit unit = unitWord == null ? athletes : LoadUnit.find(unitWord).orElse(athletes);
        var page = query.page();
        var wanted = new SetQuery(
                query.uuid("exercise_id"),
                query.uuid("workout_id"),
                from,
                to,
                query.decimal("min_rpe", BigDecimal.ONE, BigDecimal.TEN),
                query.decimal("max_rpe", BigDecimal.ONE, BigDecimal.TEN),
                above(query),
                query.integer("min_reps", 0, SetReader.MOST_REPS),
                query.integer("max_reps", 0, SetReader.MOST_REPS),
                kilograms(query, "min_load", unit),
                kilograms(query, "max_load", unit),
                word(query, "set_type", Words.SET_TYPES),
                word(query, "block_type", Words.BLOCK_TYPES),
                word(query, "outcome", Set.of("done", "failed")),
                page,
                page.after(After::read));
        query.refuseIfAny();
        return wanted;
    }

    private static @Nullable BigDecimal above(Query query) {
        String text = query.text("rpe_above_plan");
        return text == null || text.equals("false")
                ? null
                : text.equals("true") ? ANY : query.decimal("rpe_above_plan", ANY, BigDecimal.TEN);
    }

    private static @Nullable BigDecimal kilograms(Query query, String name, LoadUnit unit) {
        BigDecimal load = query.decimal(name, BigDecimal.ZERO, MOST_LOAD);
        return load == null ? null : new Load(load, unit).kilograms();
    }

    private static @Nullable String word(Query query, String name, Set<String> words) {
        String word = query.text(name);
        if (word != null && !words.contains(word)) {
            query.problem(
                    name,
                    "unknown_value",
                    "Must be one of "
                            + String.join(", ", words.stream().sorted().toList()) + ".");
        }
        return word;
    }
}
