package org.plumbline.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Reads what a plan serves and is part of: goals and a training block of the athlete. What a plan named before may be
/// sent back although it is gone since.
@Component
final class PurposeReader {
    private static final int MOST_GOALS = 50;

    private final AthleteThings things;

    PurposeReader(AthleteThings things) {
        this.things = things;
    }

    List<UUID> goals(UserId user, Fields fields, @Nullable PlanContent before) {
        List<UUID> sent = fields.uuids("goal_ids", MOST_GOALS);
        var known = new HashSet<>(things.known(user, AthleteThing.GOAL, Set.copyOf(sent)));
        if (before != null) {
            known.addAll(before.goalIds());
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!known.contains(sent.get(i))) {
                fields.problems().add(fields.path("goal_ids") + "/" + i, "unknown_goal", "There is no such goal.");
            }
        }
        return sent.stream().distinct().toList();
    }

    @Nullable
    UUID trainingBlock(UserId user, Fields fields, @Nullable PlanContent before) {
        UUID block = fields.uuid("training_block_id");
        boolean kept = block != null && before != null && block.equals(before.trainingBlockId());
        if (block != null
                && !kept
                && things.known(user, AthleteThing.TRAINING_BLOCK, Set.of(block))
                        .isEmpty()) {
            fields.problem("training_block_id", "unknown_training_block", "There is no such training block.");
        }
        return block;
    }
}
