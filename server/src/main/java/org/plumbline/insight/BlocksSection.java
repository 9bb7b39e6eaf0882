package org.plumbline.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.AthleteThings;
import org.plumbline.plan.TrainingBlock;
import org.plumbline.platform.Beginning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The training blocks that today is in, and which week of each it is.
@Component
@Order(2)
final class BlocksSection implements BriefingSection {
    private static final int DAYS_OF_A_WEEK = 7;

    /// So many are shown, and so much of their words: display choices.
    private static final int MOST = 5;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_INTENT = 160;

    private final AthleteThings things;

    BlocksSection(AthleteThings things) {
        this.things = things;
    }

    /// @param week from 1
    record Shown(
            UUID trainingBlockId,
            String name,
            String phase,
            String modality,
            long week,
            int weeks,
            LocalDate endDate,
            @Nullable String intent,
            @Nullable Integer sessionsPerWeek,
            @Nullable Integer hardSetsPerWeek,
            @Nullable BigDecimal rpeMax) {}

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public Object read(Question question) {
        List<TrainingBlock> blocks = things.blocksOn(question.user(), question.today());
        if (blocks.isEmpty()) {
            question.missing().accept("No training block covers today.");
        }
        return Excerpt.of(
                blocks.stream().map(block -> shown(block, question.today())).toList(), MOST);
    }

    private static Shown shown(TrainingBlock block, LocalDate today) {
        String intent = block.intent();
        return new Shown(
                block.id(),
                Beginning.of(block.name(), LONGEST_NAME),
                block.phase(),
                block.modality(),
                ChronoUnit.DAYS.between(block.startDate(), today) / DAYS_OF_A_WEEK + 1,
                block.weeks(),
                block.endDate(),
                intent == null ? null : Beginning.of(intent, LONGEST_INTENT),
                block.sessionsPerWeek(),
                block.hardSetsPerWeek(),
                block.rpeMax());
    }
}
