package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.AthleteThings;
import org.plumbline.plan.Goal;
import org.plumbline.platform.Beginning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The goals that are being worked at, the nearest first, and how far each is.
@Component
@Order(1)
final class GoalsSection implements BriefingSection {
    /// So many are shown, and so much of a name: display choices.
    private static final int MOST = 8;

    private static final int LONGEST_NAME = 80;

    private final AthleteThings things;
    private final GoalProgresses progress;

    GoalsSection(AthleteThings things, GoalProgresses progress) {
        this.things = things;
        this.progress = progress;
    }

    /// @param state and the values: as in the progress of a goal
    /// @param considered how many sets, or workouts, were looked at
    record Shown(
            UUID goalId,
            String name,
            String metric,
            String state,
            @Nullable String unit,
            @Nullable BigDecimal startValue,
            @Nullable BigDecimal currentValue,
            @Nullable LocalDate currentDate,
            @Nullable BigDecimal targetValue,
            @Nullable LocalDate targetDate,
            @Nullable Long daysLeft,
            @Nullable BigDecimal percent,
            int considered) {}

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public Object read(Question question) {
        List<Goal> goals = things.activeGoals(question.user()).stream()
                .sorted(Comparator.comparing(Goal::targetDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (goals.isEmpty()) {
            question.missing().accept("No goal is being worked at.");
        }
        List<GoalProgress> near = goals.stream()
                .limit(MOST)
                .map(goal -> progress.of(question.user(), goal, question.today()))
                .toList();
        note(
                question,
                goals.stream()
                        .filter(goal -> goal.target() == null)
                        .map(Goal::name)
                        .toList(),
                " names nothing that can be measured.");
        note(question, of(near, goal -> goal.state().equals("unknown")), " is not in the log since it began.");
        note(question, of(near, GoalsSection::lacksStart), " has no known start, so that there is no percentage.");
        note(
                question,
                of(near, GoalsSection::beganBeyond),
                " began at its target or beyond it, so that there is no percentage.");
        long unread =
                goals.stream().skip(MOST).filter(goal -> goal.target() != null).count();
        if (unread > 0) {
            question.missing()
                    .accept("How far goals after the " + MOST + " nearest are was not looked at: " + unread + ".");
        }
        return new Excerpt<>(near.stream().map(GoalsSection::shown).toList(), goals.size() - near.size());
    }

    private static boolean lacksStart(GoalProgress goal) {
        return goal.currentValue() != null && goal.startValue() == null && goal.percent() == null;
    }

    private static boolean beganBeyond(GoalProgress goal) {
        return goal.currentValue() != null && goal.startValue() != null && goal.percent() == null;
    }

    private static List<String> of(List<GoalProgress> goals, Predicate<GoalProgress> which) {
        return goals.stream().filter(which).map(GoalProgress::name).toList();
    }

    private static void note(Question question, List<String> names, String message) {
        if (!names.isEmpty()) {
            String others = names.size() == 1 ? "" : " (and " + (names.size() - 1) + " more)";
            question.missing().accept("“" + Beginning.of(names.getFirst(), LONGEST_NAME) + "”" + others + message);
        }
    }

    private static Shown shown(GoalProgress goal) {
        return new Shown(
                goal.goalId(),
                Beginning.of(goal.name(), LONGEST_NAME),
                goal.metric(),
                goal.state(),
                goal.unit(),
                goal.startValue(),
                goal.currentValue(),
                goal.currentDate(),
                goal.targetValue(),
                goal.targetDate(),
                goal.daysLeft(),
                goal.percent(),
                goal.considered());
    }
}
