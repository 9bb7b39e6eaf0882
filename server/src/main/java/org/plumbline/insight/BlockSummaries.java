package org.plumbline.insight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.insight.BlockSummary.Progress;
import org.plumbline.plan.AthleteThings;
import org.plumbline.plan.BlockLearning;
import org.plumbline.plan.BlockLearnings;
import org.plumbline.plan.TrainingBlock;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Sums training blocks up. Call it inside a transaction of that athlete.
@Component
final class BlockSummaries {
    private final AthleteThings things;
    private final BlockLearnings learnings;
    private final BlockFactStore facts;
    private final DoneSetStore sets;
    private final ExerciseTraits exercises;

    BlockSummaries(
            AthleteThings things,
            BlockLearnings learnings,
            BlockFactStore facts,
            DoneSetStore sets,
            ExerciseTraits exercises) {
        this.things = things;
        this.learnings = learnings;
        this.facts = facts;
        this.sets = sets;
        this.exercises = exercises;
    }

    BlockSummary get(UserId user, UUID id, LocalDate today) {
        TrainingBlock block = things.block(user, id).orElseThrow(() -> Refused.notFound("training block"));
        List<BlockFactStore.Session> sessions = facts.sessions(user, id);
        List<BlockFactStore.Work> work = facts.work(user, id);
        @Nullable BlockLearning learned = learnings.find(user, id).orElse(null);
        var became = BlockSummaryRules.sessions(
                block, sessions, facts.others(user, id, block.startDate(), block.endDate()), today);
        var done = BlockSummaryRules.work(work);
        var weeks = BlockSummaryRules.weeks(block, sessions, work, today);
        return new BlockSummary(
                id,
                block.name(),
                block.phase(),
                block.modality(),
                block.startDate(),
                block.endDate(),
                today,
                block.weeks(),
                BlockSummaryRules.weeksBegun(block, today),
                block.endDate().isBefore(today),
                became,
                done,
                weeks,
                progress(user, block, work),
                facts.deviations(user, id),
                BlockSummaryRules.missing(block, became, done, weeks, learned != null, today),
                learned);
    }

    private List<Progress> progress(UserId user, TrainingBlock block, List<BlockFactStore.Work> work) {
        Set<UUID> workouts = work.stream().map(BlockFactStore.Work::workoutId).collect(Collectors.toSet());
        Map<UUID, String> names = new LinkedHashMap<>();
        for (BlockFactStore.Work each : work) {
            UUID exercise = each.exerciseId();
            if (exercise != null) {
                names.putIfAbsent(exercise, each.exerciseName());
            }
        }
        Map<UUID, List<DoneSet>> done = sets.between(user, names.keySet(), block.startDate(), block.endDate());
        Set<UUID> moving = exercises.movingBody(user, names.keySet());
        return names.entrySet().stream()
                .flatMap(each -> BlockSummaryRules.progress(
                        block,
                        each.getKey(),
                        each.getValue(),
                        done.getOrDefault(each.getKey(), List.of()).stream()
                                .filter(set -> workouts.contains(set.workout()))
                                .toList(),
                        moving.contains(each.getKey()))
                        .stream())
                .sorted(BlockSummaryRules.BY_NAME)
                .toList();
    }
}
