package org.plumbline.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.plumbline.platform.UserId;

/// What is known about an exercise beyond its name. Call it inside a transaction of that athlete.
public interface ExerciseFacts {
    Optional<Exercise> describe(UserId user, ExerciseId id);

    /// Those of these that there are.
    Map<ExerciseId, Exercise> describe(UserId user, Collection<ExerciseId> ids);
}
