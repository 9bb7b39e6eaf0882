package org.plumbline.plan;

import java.util.Locale;

/// How far a plan is. The only record of it is `plans.status`.
public enum PlanStatus {
    DRAFT,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    PARTIAL,
    SKIPPED,
    CANCELLED,
    SUPERSEDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlanStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
