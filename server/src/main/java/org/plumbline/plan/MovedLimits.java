package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says of a plan that moves whether what was found of the limits still holds. Moving asks no graph: where other limits
/// count on the new day, nobody knows what is against the plan there until it is looked at again.
final class MovedLimits {
    private MovedLimits() {}

    /// Nothing where the same limits count on both days: what was found stays.
    ///
    /// @param before what counts on the day that it leaves
    /// @param after what counts on the day that it goes to
    static List<PlanCheck> of(
            LocalDate from, LocalDate to, SafetyQuestion.Counting before, SafetyQuestion.Counting after) {
        List<Constraint> come = without(after.constraints(), before.constraints());
        List<Constraint> gone = without(before.constraints(), after.constraints());
        if (come.isEmpty() && gone.isEmpty()) {
            return List.of();
        }
        if (after.constraints().isEmpty() && after.injuries().isEmpty()) {
            return List.of(PlanChecks.nothingAgainst(after, to));
        }
        var said = new ArrayList<String>();
        if (!come.isEmpty()) {
            said.add(named(come) + " on " + to + " and did not on " + from);
        }
        if (!gone.isEmpty()) {
            said.add(named(gone) + " on " + from + " and not on " + to);
        }
        return List.of(new PlanCheck(
                PlanChecks.CONSTRAINTS,
                CheckOutcome.UNKNOWN,
                "",
                String.join("; ", said) + ". What is against the plan there was not looked at: save it again.",
                PlanChecks.inputs(after, to)));
    }

    private static List<Constraint> without(List<Constraint> all, List<Constraint> others) {
        var ids = others.stream().map(Constraint::id).collect(Collectors.toSet());
        return all.stream().filter(each -> !ids.contains(each.id())).toList();
    }

    private static String named(List<Constraint> limits) {
        return limits.stream().map(each -> "“" + each.name() + "”").collect(Collectors.joining(", "))
                + (limits.size() == 1 ? " counts" : " count");
    }
}
