package org.plumbline.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.plan.PrescribedSet;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.science.unit.LoadUnit;

/// Makes the blocks of a workout from what a request says, and notes every link to a plan that does not hold.
///
/// A set that was there before keeps its id, and a set that belongs to a planned one keeps that: what was performed for
/// a plan cannot lose it. A block that was there before keeps its number as long as the order allows, and the block of
/// the plan that it carries out.
final class Assembly {
    private final Map<UUID, PrescribedSet> planned;
    private final Set<UUID> performedElsewhere;
    private final Map<UUID, PerformedBlock> blocksBefore = new HashMap<>();
    private final Map<UUID, PerformedSet> before = new HashMap<>();
    private final LoadUnit unit;
    private final Supplier<UUID> ids;
    private final Problems problems;

    private final List<PerformedBlock> blocks = new ArrayList<>();
    private final List<SkippedSet> skipped = new ArrayList<>();
    private final List<Issue> conflicts = new ArrayList<>();
    private final Set<UUID> named = new HashSet<>();

    /// @param planned the sets of the plan that the workout executes; none when it executes none
    /// @param performedElsewhere planned sets that another workout performed
    /// @param before the blocks that the workout had
    Assembly(
            Map<UUID, PrescribedSet> planned,
            Set<UUID> performedElsewhere,
            List<PerformedBlock> before,
            LoadUnit unit,
            Supplier<UUID> ids,
            Problems problems) {
        this.planned = planned;
        this.performedElsewhere = performedElsewhere;
        for (PerformedBlock block : before) {
            blocksBefore.put(block.id(), block);
            block.sets().forEach(set -> this.before.put(set.id(), set));
        }
        this.unit = unit;
        this.ids = ids;
        this.problems = problems;
    }

    Assembly add(WorkoutEntry entry) {
        int last = 0;
        for (WorkoutEntry.BlockEntry block : entry.blocks()) {
            PerformedBlock old = blocksBefore.get(block.shape().id());
            last = old == null ? last + 1 : Math.max(old.seq(), last + 1);
            add(block, last);
        }
        return this;
    }

    /// One block alone.
    Assembly add(WorkoutEntry.BlockEntry block) {
        add(block, block.shape().seq());
        return this;
    }

    List<PerformedBlock> blocks() {
        return List.copyOf(blocks);
    }

    List<SkippedSet> skipped() {
        return List.copyOf(skipped);
    }

    /// Refuses what was found: first what is wrong with the request, then what others have done.
    void refuseIfAny() {
        problems.refuseIfAny();
        if (!conflicts.isEmpty()) {
            throw new Refused(ProblemCategory.CONFLICT, conflicts);
        }
    }

    private void add(WorkoutEntry.BlockEntry block, int seq) {
        var sets = new ArrayList<PerformedSet>();
        Integer linkedBlock = null;
        for (SetEntry entry : block.sets()) {
            PrescribedSet link = link(entry);
            if (entry.skipped()) {
                entry.checkSkipped(problems);
                if (link != null) {
                    skipped.add(new SkippedSet(ids.get(), link.id(), entry.reason(), entry.notes()));
                }
            } else {
                PerformedSet set = performed(entry, sets.size() + 1, link);
                if (set != null) {
                    sets.add(set);
                }
            }
            if (link != null && linkedBlock == null) {
                linkedBlock = link.blockSeq();
            }
        }
        UUID id = block.shape().id();
        PerformedBlock old = blocksBefore.get(id);
        Integer planBlock = linkedBlock != null || old == null ? linkedBlock : old.planBlockSeq();
        blocks.add(block.shape().as(id, seq, sets).carryingOut(planBlock));
    }

    private @Nullable PerformedSet performed(SetEntry entry, int seq, @Nullable PrescribedSet link) {
        PerformedSet old = entry.id() == null ? null : before.get(entry.id());
        PerformedSet set = entry.performed(entry.id() == null ? ids.get() : entry.id(), seq, link, unit, problems);
        return set == null || old == null ? set : Amendment.next(old, set);
    }

    private @Nullable PrescribedSet link(SetEntry entry) {
        UUID wanted = entry.plannedSetId();
        PerformedSet old = entry.id() == null ? null : before.get(entry.id());
        PlannedSetId kept = old == null ? null : old.plannedSetId();
        String path = entry.path() + "/planned_set_id";
        if (wanted == null && kept != null) {
            if (entry.saysPlanned()) {
                problems.add(path, "linked", "A set performed for a plan stays with it; delete it and log another.");
            }
            wanted = kept.value();
        }
        if (wanted == null) {
            return null;
        }
        PrescribedSet link = planned.get(wanted);
        if (link == null) {
            problems.add(
                    path,
                    "unknown_planned_set",
                    planned.isEmpty() ? "This workout executes no plan." : "The plan has no such set.");
        } else if (!named.add(wanted)) {
            problems.add(path, "repeated", "Another set of this request is for the same planned set.");
        } else if (performedElsewhere.contains(wanted)) {
            conflicts.add(new Issue(path, "already_performed", "Another workout performed this planned set."));
        }
        return link;
    }
}
