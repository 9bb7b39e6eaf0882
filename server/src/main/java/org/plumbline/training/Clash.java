package org.plumbline.training;

import org.plumbline.platform.Refused;
import org.springframework.dao.DuplicateKeyException;

/// Says in the caller's words what a unique constraint refused: the last guard against what the rules let through
/// because somebody else was quicker.
final class Clash {
    private Clash() {}

    static Refused of(DuplicateKeyException refused) {
        String message = String.valueOf(refused.getMessage());
        if (message.contains("sets_performed_once")) {
            return alreadyPerformed();
        }
        if (message.contains("workouts_one_live_execution")) {
            return Refused.conflict("already_executed", "This plan has an execution already.");
        }
        if (message.contains("planned_set_outcomes_once")) {
            return Refused.conflict("already_skipped", "This planned set is already said to be skipped.");
        }
        return Refused.conflict("id_exists", "One of the given ids exists already.");
    }

    static Refused alreadyPerformed() {
        return Refused.conflict(
                "already_performed", "A planned set is performed once: there is a set for it already; amend that one.");
    }
}
