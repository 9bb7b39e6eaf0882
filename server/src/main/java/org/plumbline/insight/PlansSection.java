package org.plumbline.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.insight.ComingPlanStore.Line;
import org.plumbline.insight.ComingPlanStore.Work;
import org.plumbline.platform.Beginning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is planned for today and the two weeks after it, and what each session asks for in short.
@Component
@Order(6)
final class PlansSection implements BriefingSection {
    /// So far ahead, so many sessions, so much of each: display choices.
    private static final int DAYS = 14;

    private static final int MOST = 7;
    private static final int MOST_LINES = 6;
    private static final int LONGEST_NAME = 60;

    private final ComingPlanStore plans;

    PlansSection(ComingPlanStore plans) {
        this.plans = plans;
    }

    record View(LocalDate from, LocalDate to, List<Shown> items, int more) {}

    /// @param sets one line for an exercise
    record Shown(UUID planId, LocalDate date, String name, String status, Excerpt<String> sets) {}

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Object read(Question question) {
        LocalDate to = question.today().plusDays(DAYS);
        var coming = new LinkedHashMap<UUID, List<Line>>();
        for (Line line : plans.lines(question.user(), question.today(), to)) {
            coming.computeIfAbsent(line.plan(), _ -> new ArrayList<>()).add(line);
        }
        if (coming.isEmpty()) {
            question.missing().accept("Nothing is planned until " + to + ".");
        }
        return new View(
                question.today(),
                to,
                coming.values().stream().limit(MOST).map(PlansSection::shown).toList(),
                Math.max(0, coming.size() - MOST));
    }

    private static Shown shown(List<Line> lines) {
        Line first = lines.getFirst();
        return new Shown(
                first.plan(),
                first.date(),
                Beginning.of(first.name(), LONGEST_NAME),
                first.status(),
                Excerpt.of(
                        lines.stream()
                                .flatMap(line -> line.work().stream())
                                .collect(Collectors.groupingBy(Work::exercise, LinkedHashMap::new, Collectors.toList()))
                                .values()
                                .stream()
                                .map(PlannedWork::text)
                                .toList(),
                        MOST_LINES));
    }
}
