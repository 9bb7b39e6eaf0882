package org.plumbline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;

/// New content for a plan that exists, and the step by which it gets it.
///
/// @param seen the plan as it was when this was decided; if it has moved on since, the edition is refused
/// @param overrideReason why it is to be done although something is against it; null where nobody said
record Edition(
        StoredPlan seen,
        PlanContent content,
        LocalDate date,
        PlanMove move,
        @Nullable String overrideReason) {
    /// The code of a problem that a reason answers.
    static final String BLOCKED = "blocked";

    /// What the message of such a problem ends with.
    static final String ADVICE = " Change it, or say in override_reason why it is to be done all the same.";

    /// Confirming needs a new revision only when rounds become sets.
    boolean mayKeepRevision() {
        return move.action() == PlanAction.CONFIRM && content.equals(seen.content());
    }

    /// What came of the checks for this step: a draft may keep what is blocked, a binding plan only with a reason why.
    List<PlanCheck> judge(List<PlanCheck> checks) {
        if (move.action() == PlanAction.EDIT) {
            return checks;
        }
        List<Issue> blocked = checks.stream()
                .filter(check -> check.outcome() == CheckOutcome.BLOCKED)
                .flatMap(check -> check.issues(BLOCKED, ADVICE).stream())
                .toList();
        if (!blocked.isEmpty() && overrideReason == null) {
            throw new Refused(ProblemCategory.INVALID, blocked);
        }
        return checks.stream().map(PlanCheck::overridden).toList();
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
