package org.plumbline.science.volume;

import org.plumbline.science.unit.Load;

/// A performed working set with a load; warm-ups and sets without a recorded load do not belong here.
///
/// @param load as it was entered; whoever means a pair of dumbbells enters both
public record WorkSet(int reps, Load load) {

    public WorkSet {
        if (reps < 0) {
            throw new IllegalArgumentException("Repetitions cannot be negative: " + reps);
        }
    }
}
