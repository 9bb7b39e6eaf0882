package org.plumbline.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing that something is about.
record Target(TargetType type, UUID id) {
    /// What was sent; nothing where a part of it could not be read, which was noted then.
    static Optional<Target> of(@Nullable TargetType type, @Nullable UUID id) {
        return type == null || id == null ? Optional.empty() : Optional.of(new Target(type, id));
    }

    /// As both stores write it down, for comparing them.
    @Override
    public String toString() {
        return type.wire() + " " + id;
    }
}
