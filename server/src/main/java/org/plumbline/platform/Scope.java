package org.plumbline.platform;

import java.util.Locale;
import java.util.Optional;

/// What a token may be used for.
public enum Scope {
    READ,
    LOG,
    PLAN,
    APPROVE,
    NUTRITION,
    JOURNAL,
    OPERATE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> find(String wire) {
        for (Scope scope : values()) {
            if (scope.wire().equals(wire)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
