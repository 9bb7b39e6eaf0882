package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.athlete.Profiles;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.catalog.Exercises;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Goals as a kind of thing. A plan that served a goal which is gone keeps the goal's id in its revisions.
@Component
final class GoalKind implements ThingKind<Goal> {
    static final Set<String> STATUSES = Set.of(Goal.ACTIVE, "paused", "achieved", "dropped");
    private static final Set<String> PRIORITIES = Set.of("high", "medium", "low");

    private final GoalStore store;
    private final ExerciseWords words;
    private final Exercises exercises;
    private final Profiles profiles;

    GoalKind(GoalStore store, ExerciseWords words, Exercises exercises, Profiles profiles) {
        this.store = store;
        this.words = words;
        this.exercises = exercises;
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "goal";
    }

    @Override
    public String noun() {
        return "goal";
    }

    @Override
    public ThingStore<Goal> rows() {
        return store.rows();
    }

    @Override
    public Goal read(Fields fields, ThingDraft<Goal> draft) {
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME).strip();
        String status = fields.oneOf("status", STATUSES);
        LocalDate start = fields.date("start_date");
        LocalDate target = fields.date("target_date");
        Goal before = draft.before();
        LocalDate usual = before == null ? draft.today() : before.startDate();
        if (target != null && target.isBefore(start == null ? usual : start)) {
            fields.problem("target_date", "range", "Must not be before start_date.");
        }
        return new Goal(
                draft.id(),
                name,
                status == null ? Goal.ACTIVE : status,
                fields.oneOf("priority", PRIORITIES),
                fields.oneOf("modality", words.modalities()),
                start == null ? usual : start,
                target,
                new GoalTargetForm(
                                new ExerciseChoice(exercises, draft.user()),
                                profiles.get(draft.user()).loadUnit())
                        .read(fields),
                fields.text("notes", Vocabulary.LONGEST_NOTES),
                draft.version(),
                draft.createdAt(),
                draft.now());
    }

    @Override
    public Map<String, Object> node(UserId user, Goal goal) {
        GoalTarget target = goal.target();
        return Map.of(
                "properties",
                GraphProperties.of(goal, Set.of("id", "target", "version")),
                "exercise",
                target == null || target.exerciseId() == null
                        ? ""
                        : target.exerciseId().toString(),
                "plan_ids",
                RevisionGraph.texts(store.plans(user, goal.id())));
    }

    @Override
    public Map<UUID, String> marks(UserId user) {
        return store.marks(user);
    }
}
