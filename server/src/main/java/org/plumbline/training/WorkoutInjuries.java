package org.plumbline.training;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.platform.UserId;

/// Who knows by which injuries workouts were affected. Call it inside a transaction of that athlete.
public interface WorkoutInjuries {
    /// The injuries of each of these workouts; those without any are left out.
    Map<UUID, Set<UUID>> of(UserId user, Collection<UUID> workouts);

    /// The injuries of every workout that counts; those without any are left out.
    Map<UUID, Set<UUID>> all(UserId user);
}
