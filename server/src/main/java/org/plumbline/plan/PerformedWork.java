package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.science.unit.Load;

/// What planning asks of the log, which a later module keeps. Voided workouts do not count. Call it inside a
/// transaction of that athlete.
public interface PerformedWork {
    /// The best estimated one-repetition maximum of each of these exercises in these days, both included; those without
    /// an estimate are left out.
    Map<UUID, Best> best(UserId user, Collection<UUID> exercises, LocalDate from, LocalDate to);

    /// The set of each of these exercises that asked for most by its load and repetitions, however hard it was. Its
    /// maximum is estimated from these two alone.
    Map<UUID, Best> top(UserId user, Collection<UUID> exercises, LocalDate from, LocalDate to);

    /// What was done in these days, one row for each exercise of a workout, warm-ups included.
    List<Done> between(UserId user, LocalDate from, LocalDate to);

    /// The last day of each exercise that was ever done, warm-ups left out.
    Map<UUID, LocalDate> last(UserId user);

    /// @param maximum estimated from the set
    /// @param load of the set, `reps` times
    record Best(UUID setId, LocalDate date, Load maximum, Load load, int reps) {}

    /// @param workingSets those of the sets that are no warm-ups
    record Done(UUID workoutId, LocalDate date, UUID exerciseId, String exerciseName, int sets, int workingSets) {}
}
