package org.plumbline.catalog;

import java.util.Optional;
import org.plumbline.platform.UserId;

/// The exercises that an athlete can name: the shared catalogue and their own. Call it inside a transaction of theirs.
public interface Exercises {
    Optional<NamedExercise> find(UserId user, ExerciseId id);

    Resolution resolve(UserId user, String name);
}
