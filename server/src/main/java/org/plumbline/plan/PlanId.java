package org.plumbline.plan;

import java.util.UUID;

/// The id of a plan, the same in both stores.
public record PlanId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
