package org.plumbline.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.catalog.Exercises;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Reads what a plan is to say and notes everything that is wrong with it. Call it inside a transaction of the athlete.
@Component
final class PlanReader {
    private final Exercises exercises;
    private final Profiles profiles;
    private final PlannedSetMirror mirror;
    private final PurposeReader purposes;
    private final Ids ids;

    PlanReader(Exercises exercises, Profiles profiles, PlannedSetMirror mirror, PurposeReader purposes, Ids ids) {
        this.exercises = exercises;
        this.profiles = profiles;
        this.mirror = mirror;
        this.purposes = purposes;
        this.ids = ids;
    }

    /// What a new plan is to say.
    PlanContent read(UserId user, PlanId plan, Fields fields) {
        return read(user, plan, fields, null);
    }

    /// What a plan is to say from now on. It may be sent back as it was read, and its own sets keep their ids.
    PlanContent reread(UserId user, StoredPlan plan, Fields fields) {
        SentBack.passOver(fields, plan);
        return read(user, plan.id(), fields, plan.content());
    }

    /// @param plan whose sets these are to be: the ids of its own sets may be used again
    /// @param before what it said so far, which may be sent back
    private PlanContent read(UserId user, PlanId plan, Fields fields, @Nullable PlanContent before) {
        var setReader = new SetReader(
                new ExerciseChoice(exercises, user),
                profiles.get(user).loadUnit().code(),
                ids);
        var blockReader = new BlockReader(setReader, ids, before != null);
        String goal = fields.text("goal", 500);
        String sportType = fields.text("sport_type", 50);
        List<UUID> goals = purposes.goals(user, fields, before);
        UUID trainingBlock = purposes.trainingBlock(user, fields, before);
        fields.required("blocks", null);
        BlockReader.refuseEmpty(fields, "blocks", "A plan needs at least one block.");
        var content = new PlanContent(
                name(fields, goal),
                goal,
                fields.texts("focus", 20, 100),
                sportType == null || sportType.isBlank() ? "strength" : sportType,
                fields.integer("estimated_duration_minutes", 1, 1440),
                fields.text("notes", Vocabulary.LONGEST_NOTES),
                goals,
                trainingBlock,
                fields.objects("blocks", Vocabulary.MOST_BLOCKS, blockReader::read));
        checkIds(user, plan, fields, content);
        return content;
    }

    /// A plan may go without a name; it then has that of its goal.
    private static String name(Fields fields, @Nullable String goal) {
        String name = fields.text("name", Vocabulary.LONGEST_NAME);
        if (name != null && name.isBlank()) {
            fields.problem("name", "blank", "Must not be blank.");
        }
        if (name != null) {
            return name;
        }
        return goal == null || goal.isBlank()
                ? "Workout"
                : goal.substring(
                        0, goal.offsetByCodePoints(0, Math.min(Fields.characters(goal), Vocabulary.LONGEST_NAME)));
    }

    private void checkIds(UserId user, PlanId plan, Fields fields, PlanContent content) {
        List<UUID> setIds = content.sets().map(SetContent::id).toList();
        Set<UUID> taken = mirror.takenElsewhere(user, plan, setIds);
        var seen = new HashSet<UUID>();
        Problems problems = fields.problems();
        List<BlockContent> blocks = new ArrayList<>(content.blocks());
        for (int b = 0; b < blocks.size(); b++) {
            String block = fields.path("blocks") + "/" + b;
            noteDoubled(problems, seen, blocks.get(b).id(), block);
            for (int s = 0; s < blocks.get(b).sets().size(); s++) {
                UUID id = blocks.get(b).sets().get(s).id();
                String path = block + "/sets/" + s;
                noteDoubled(problems, seen, id, path);
                if (taken.contains(id)) {
                    problems.add(path + "/id", "id_taken", "This id belongs to a set of another plan.");
                }
            }
        }
    }

    private static void noteDoubled(Problems problems, Set<UUID> seen, UUID id, String path) {
        if (!seen.add(id)) {
            problems.add(path + "/id", "id_doubled", "This id is used twice in this plan.");
        }
    }
}
