package org.plumbline.training;

import org.jspecify.annotations.Nullable;

/// A value as somebody said it: left out, said to be not recorded (null), or a number. The three are different facts.
record Said<T>(boolean leftOut, @Nullable T value) {
    static <T> Said<T> nothing() {
        return new Said<>(true, null);
    }

    static <T> Said<T> of(T value) {
        return new Said<>(false, value);
    }
}
