package org.plumbline.science.unit;

/// Which of the loads that can be put together stands for one that cannot.
public enum Rounding {
    /// The heaviest one that is not above the target.
    DOWN,
    /// The one with the smallest difference; the lighter of two that are equally near.
    NEAREST
}
