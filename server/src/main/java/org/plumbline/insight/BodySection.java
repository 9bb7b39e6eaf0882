package org.plumbline.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.AthleteThings;
import org.plumbline.plan.Constraint;
import org.plumbline.plan.Injury;
import org.plumbline.platform.Beginning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What hurts, and what must be left alone today: the strictest first.
@Component
@Order(3)
final class BodySection implements BriefingSection {
    /// So many of each are shown, and so much of a name: display choices.
    private static final int MOST = 10;

    private static final int LONGEST_NAME = 80;

    private final AthleteThings things;

    BodySection(AthleteThings things) {
        this.things = things;
    }

    record View(Excerpt<ShownInjury> injuries, Excerpt<ShownConstraint> constraints) {}

    /// @param since the day from which it has the status
    /// @param onsetDate the day from which there is anything
    record ShownInjury(
            UUID injuryId,
            String name,
            @Nullable String joint,
            @Nullable String muscle,
            @Nullable String side,
            String status,
            LocalDate since,
            @Nullable LocalDate onsetDate) {}

    record ShownConstraint(
            UUID constraintId,
            String name,
            String effect,
            @Nullable UUID injuryId,
            LocalDate since,
            @Nullable LocalDate until) {}

    @Override
    public String name() {
        return "body";
    }

    @Override
    public Object read(Question question) {
        List<ShownInjury> injuries = things.activeInjuries(question.user()).stream()
                .sorted(Comparator.comparing(Injury::status).thenComparing(Injury::statusSince))
                .map(BodySection::shown)
                .toList();
        List<ShownConstraint> constraints = things.activeConstraints(question.user(), question.today()).stream()
                .sorted(Comparator.comparing((Constraint each) -> !each.effect().equals("forbid"))
                        .thenComparing(Constraint::startDate))
                .map(BodySection::shown)
                .toList();
        return new View(Excerpt.of(injuries, MOST), Excerpt.of(constraints, MOST));
    }

    private static ShownInjury shown(Injury injury) {
        return new ShownInjury(
                injury.id(),
                Beginning.of(injury.name(), LONGEST_NAME),
                injury.joint(),
                injury.muscle(),
                injury.side(),
                injury.status(),
                injury.statusSince(),
                injury.onsetDate());
    }

    private static ShownConstraint shown(Constraint constraint) {
        return new ShownConstraint(
                constraint.id(),
                Beginning.of(constraint.name(), LONGEST_NAME),
                constraint.effect(),
                constraint.injuryId(),
                constraint.startDate(),
                constraint.endDate());
    }
}
