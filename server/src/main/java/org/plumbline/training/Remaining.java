package org.plumbline.training;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of the planned sets that nobody mentioned.
enum Remaining {
    AS_PRESCRIBED,
    SKIPPED;

    static final Set<String> WORDS = Set.of(AS_PRESCRIBED.wire(), SKIPPED.wire());

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Remaining of(@Nullable String wire) {
        return wire == null ? null : valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
