package org.plumbline.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanStatus;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.plan.PrescribedBlock;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.platform.Problems;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.LoadUnit;

/// Decides what a completion means, set by set, or says everything that is wrong with it.
///
/// A set that nobody mentions was done as prescribed when the plan was only confirmed; while the plan is in progress it
/// was skipped, unless the rest is said to be as prescribed. A word about a set goes before one about its block.
final class CompletionRules {
    private final ExecutablePlan plan;
    private final Set<UUID> logged;
    private final Set<UUID> skippedBefore;
    private final Completion completion;
    private final Supplier<UUID> ids;

    /// @param logged planned sets that were performed before, in the workout that is under way
    /// @param skippedBefore planned sets that the athlete skipped while it was under way
    CompletionRules(ExecutablePlan plan, Set<UUID> logged, Set<UUID> skippedBefore, LoadUnit unit, Supplier<UUID> ids) {
        this.plan = plan;
        this.logged = Set.copyOf(logged);
        this.skippedBefore = Set.copyOf(skippedBefore);
        this.completion = new Completion(unit, ids);
        this.ids = ids;
    }

    /// What is to be stored.
    ///
    /// @param blocks new sets by the plan's blocks, `seq` being the plan's; added sets without one have a block of
    ///     their own
    /// @param skipped what the athlete said was skipped, with the reason
    /// @param status completed or partial; null when no planned set was performed
    record Result(
            List<PerformedBlock> blocks,
            List<SkippedSet> skipped,
            @Nullable PlanStatus status) {}

    Result decide(CompletionRequest request, Problems problems) {
        Map<UUID, SetDeviation> deviations = deviations(request, problems);
        Map<Integer, BlockOutcome> outcomes = blockOutcomes(request, problems);
        addedSets(request, problems);

        var performed = new HashSet<>(logged);
        var skipped = new ArrayList<SkippedSet>();
        var blocks = new ArrayList<PerformedBlock>();
        for (PrescribedBlock block : plan.blocks()) {
            var sets = new ArrayList<PerformedSet>();
            for (PrescribedSet planned : block.sets()) {
                if (!logged.contains(planned.id().value())) {
                    BlockOutcome outcome = outcomes.get(block.seq());
                    SetDeviation deviation = deviations.get(planned.id().value());
                    perform(planned, deviation, outcome, request.remaining())
                            .ifPresent(set -> sets.add(set.at(sets.size() + 1)));
                    skip(planned, deviation, outcome).ifPresent(skipped::add);
                }
            }
            sets.forEach(set -> Optional.ofNullable(set.plannedSetId()).ifPresent(id -> performed.add(id.value())));
            addedTo(block.seq(), request).forEach(set -> sets.add(set.at(sets.size() + 1)));
            if (!sets.isEmpty()) {
                blocks.add(PerformedBlock.carryingOut(block, ids.get(), block.seq(), sets));
            }
        }
        var elsewhere = new ArrayList<PerformedSet>();
        addedTo(null, request).forEach(set -> elsewhere.add(set.at(elsewhere.size() + 1)));
        if (!elsewhere.isEmpty()) {
            blocks.add(PerformedBlock.of(ids.get(), plan.blocks().size() + 1, null, elsewhere));
        }
        return new Result(blocks, skipped, PlanProgress.status(plan, performed).orElse(null));
    }

    private Optional<PerformedSet> perform(
            PrescribedSet planned,
            @Nullable SetDeviation deviation,
            @Nullable BlockOutcome outcome,
            @Nullable Remaining remaining) {
        if (deviation != null) {
            return deviation.outcome() == Outcome.SKIPPED
                    ? Optional.empty()
                    : Optional.of(completion.deviating(planned, deviation));
        }
        boolean done;
        if (outcome != null) {
            done = outcome.outcome() == Outcome.DONE;
        } else if (skippedBefore.contains(planned.id().value())) {
            done = false;
        } else if (remaining != null) {
            done = remaining == Remaining.AS_PRESCRIBED;
        } else {
            done = plan.status() == PlanStatus.CONFIRMED;
        }
        return done ? Optional.of(completion.asPrescribed(planned)) : Optional.empty();
    }

    private Optional<SkippedSet> skip(
            PrescribedSet planned, @Nullable SetDeviation deviation, @Nullable BlockOutcome outcome) {
        if (deviation != null) {
            return deviation.outcome() == Outcome.SKIPPED
                    ? Optional.of(new SkippedSet(ids.get(), planned.id(), deviation.reason(), deviation.notes()))
                    : Optional.empty();
        }
        return outcome != null && outcome.outcome() == Outcome.SKIPPED
                ? Optional.of(new SkippedSet(ids.get(), planned.id(), outcome.reason(), outcome.notes()))
                : Optional.empty();
    }

    private static List<PerformedSet> addedTo(@Nullable Integer block, CompletionRequest request) {
        return request.addedSets().stream()
                .filter(added -> Objects.equals(added.blockSeq(), block))
                .map(AddedSet::set)
                .toList();
    }

    private Map<UUID, SetDeviation> deviations(CompletionRequest request, Problems problems) {
        Set<UUID> planned = PlanProgress.sets(plan).keySet();
        var found = new HashMap<UUID, SetDeviation>();
        for (SetDeviation deviation : request.deviations()) {
            PlannedSetId set = deviation.plannedSet();
            String path = deviation.path() + "/planned_set_id";
            if (set == null) {
                continue;
            }
            if (!planned.contains(set.value())) {
                problems.add(path, "unknown_planned_set", "This plan has no such set.");
            } else if (found.putIfAbsent(set.value(), deviation) != null) {
                problems.add(path, "repeated", "There is already a deviation for this set.");
            } else if (logged.contains(set.value())) {
                problems.add(path, "already_performed", "This set was logged; amend that one.");
            }
            if (deviation.outcome() == Outcome.SKIPPED && deviation.saysWhatWasDone()) {
                problems.add(deviation.path(), "skipped_with_values", "A skipped set has no values.");
            }
        }
        return found;
    }

    private Map<Integer, BlockOutcome> blockOutcomes(CompletionRequest request, Problems problems) {
        var found = new HashMap<Integer, BlockOutcome>();
        for (BlockOutcome outcome : request.blockOutcomes()) {
            Integer block = outcome.blockSeq();
            String path = outcome.path() + "/block_seq";
            if (block == null) {
                continue;
            }
            if (!hasBlock(block)) {
                problems.add(path, "unknown_block", "This plan has no such block.");
            } else if (found.putIfAbsent(block, outcome) != null) {
                problems.add(path, "repeated", "There is already an outcome for this block.");
            }
        }
        return found;
    }

    private void addedSets(CompletionRequest request, Problems problems) {
        for (AddedSet added : request.addedSets()) {
            Integer block = added.blockSeq();
            if (block != null && !hasBlock(block)) {
                problems.add(added.path() + "/block_seq", "unknown_block", "This plan has no such block.");
            }
        }
    }

    private boolean hasBlock(int seq) {
        return plan.blocks().stream().anyMatch(block -> block.seq() == seq);
    }
}
