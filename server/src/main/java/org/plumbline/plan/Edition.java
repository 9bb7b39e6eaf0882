package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Map;
import org.plumbline.platform.Refused;

/// New content for a plan that exists, and the step by which it gets it.
///
/// @param seen the plan as it was when this was decided; if it has moved on since, the edition is refused
record Edition(StoredPlan seen, PlanContent content, LocalDate date, PlanMove move) {
    /// Confirming needs a new revision only when rounds become sets.
    boolean mayKeepRevision() {
        return move.action() == PlanAction.CONFIRM && content.equals(seen.content());
    }

    void refuseIfMoved(StoredPlan now) {
        if (now.version() != seen.version()) {
            throw Refused.staleVersion(seen.version(), now.version());
        }
    }

    Map<String, ?> details() {
        return date.equals(seen.date())
                ? Map.of("revision", seen.revision() + 1)
                : Map.of("revision", seen.revision() + 1, "date_from", seen.date(), "date_to", date);
    }
}
