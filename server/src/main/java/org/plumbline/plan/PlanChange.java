package org.plumbline.plan;

import java.time.LocalDate;
import org.plumbline.platform.db.Change;

/// What the change log says of a plan: where it stands. The content is asked for by revision.
record PlanChange(String status, LocalDate date, String name, int revision) {
    static final String KIND = "plan";

    static Change of(StoredPlan plan) {
        return new Change(
                KIND,
                plan.id().value(),
                plan.version(),
                true,
                new PlanChange(plan.status().wire(), plan.date(), plan.content().name(), plan.revision()));
    }
}
