package org.plumbline.platform;

import java.util.function.Supplier;

/// A write that is carried out to see what it would answer: everything happens as always, and neither store keeps any
/// of it.
public final class Rehearsal {
    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private Rehearsal() {}

    /// Whether what this thread writes is to be undone.
    public static boolean isUnderWay() {
        return UNDER_WAY.isBound();
    }

    public static <T> T of(Supplier<T> use) {
        return ScopedValue.where(UNDER_WAY, true).call(use::get);
    }
}
