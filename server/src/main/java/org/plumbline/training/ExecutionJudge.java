package org.plumbline.training;

import java.util.Collection;
import java.util.UUID;
import org.plumbline.platform.db.Work;

/// Decides how performed sets stand against their planned ones, inside the transaction that changes the facts. The
/// comparison module does; training only asks.
public interface ExecutionJudge {
    /// Decides anew for these sets of a workout that executes a plan; sets without a planned one are left alone.
    void judge(Work work, WorkoutId workout, Collection<UUID> setIds);
}
