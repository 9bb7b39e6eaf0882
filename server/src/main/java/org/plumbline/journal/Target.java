package org.plumbline.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing that something is about.
record Target(TargetType type, UUID id) {
    private static final UUID NOBODYS = new UUID(0, 0);

    /// What was sent, or a target that stands for a mistake that was noted.
    static Target of(@Nullable TargetType type, @Nullable UUID id) {
        return type == null || id == null ? new Target(TargetType.WORKOUT, NOBODYS) : new Target(type, id);
    }

    boolean isMistake() {
        return id.equals(NOBODYS);
    }

    /// As both stores write it down, for comparing them.
    @Override
    public String toString() {
        return type.wire() + " " + id;
    }
}
