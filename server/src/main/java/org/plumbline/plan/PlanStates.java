package org.plumbline.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;

/// The one table of what may be done to a plan in which state, and where that leads. What is not here is refused.
final class PlanStates {
    private static final Map<PlanStatus, Map<PlanAction, Set<PlanStatus>>> TABLE = table();

    private PlanStates() {}

    /// The states that the action may lead to; none when it is not allowed.
    static Set<PlanStatus> after(PlanStatus from, PlanAction action) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(action, Set.of());
    }

    /// The actions that are allowed in this state.
    static Set<PlanAction> allowedIn(PlanStatus from) {
        return TABLE.getOrDefault(from, Map.of()).keySet();
    }

    /// The state that the plan is in afterwards, if the table has the step.
    ///
    /// @param wanted the state asked for, needed where the action leaves a choice
    static Optional<PlanStatus> next(PlanStatus from, PlanAction action, @Nullable PlanStatus wanted) {
        Set<PlanStatus> possible = after(from, action);
        if (wanted != null) {
            return possible.contains(wanted) ? Optional.of(wanted) : Optional.empty();
        }
        return possible.size() == 1 ? possible.stream().findFirst() : Optional.empty();
    }

    static PlanStatus require(PlanStatus from, PlanAction action, @Nullable PlanStatus wanted) {
        return next(from, action, wanted).orElseThrow(() -> refusal(from, action));
    }

    private static Refused refusal(PlanStatus from, PlanAction action) {
        Set<PlanAction> allowed = allowedIn(from);
        String rest = allowed.isEmpty()
                ? "nothing is possible any more."
                : "possible are: "
                        + String.join(
                                ", ", allowed.stream().map(PlanAction::asked).toList()) + ".";
        return Refused.conflict(
                "plan_state",
                "The plan is " + from.wire() + ", so \"" + action.asked() + "\" is not possible; " + rest);
    }

    private static Map<PlanStatus, Map<PlanAction, Set<PlanStatus>>> table() {
        var table = new EnumMap<PlanStatus, Map<PlanAction, Set<PlanStatus>>>(PlanStatus.class);
        for (PlanStatus from : PlanStatus.values()) {
            table.put(from, row(from));
        }
        return table;
    }

    private static Map<PlanAction, Set<PlanStatus>> row(PlanStatus from) {
        var row = new EnumMap<PlanAction, Set<PlanStatus>>(PlanAction.class);
        Set<PlanStatus> performed = EnumSet.of(PlanStatus.COMPLETED, PlanStatus.PARTIAL);
        switch (from) {
            case DRAFT -> {
                row.put(PlanAction.EDIT, EnumSet.of(PlanStatus.DRAFT));
                row.put(PlanAction.CONFIRM, EnumSet.of(PlanStatus.CONFIRMED));
                row.put(PlanAction.CANCEL, EnumSet.of(PlanStatus.CANCELLED));
            }
            case CONFIRMED -> {
                row.put(PlanAction.START, EnumSet.of(PlanStatus.IN_PROGRESS));
                row.put(PlanAction.COMPLETE, performed);
                row.put(PlanAction.SKIP, EnumSet.of(PlanStatus.SKIPPED));
                row.put(PlanAction.CANCEL, EnumSet.of(PlanStatus.CANCELLED));
                row.put(PlanAction.RESCHEDULE, EnumSet.of(PlanStatus.CONFIRMED));
                row.put(PlanAction.REVISE, EnumSet.of(PlanStatus.CONFIRMED));
                row.put(PlanAction.SUPERSEDE, EnumSet.of(PlanStatus.SUPERSEDED));
            }
            case IN_PROGRESS -> {
                row.put(PlanAction.LOG_SET, EnumSet.of(PlanStatus.IN_PROGRESS));
                row.put(PlanAction.COMPLETE, performed);
                row.put(PlanAction.ABANDON, EnumSet.of(PlanStatus.CONFIRMED));
            }
            case COMPLETED, PARTIAL -> {
                row.put(PlanAction.REOPEN, EnumSet.of(PlanStatus.CONFIRMED));
                row.put(PlanAction.ADD_EXECUTION, performed);
            }
            case SKIPPED -> row.put(PlanAction.REOPEN, EnumSet.of(PlanStatus.CONFIRMED));
            case CANCELLED -> row.put(PlanAction.REOPEN, EnumSet.of(PlanStatus.DRAFT, PlanStatus.CONFIRMED));
            case SUPERSEDED -> {}
        }
        return row;
    }
}
