package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.plumbline.science.unit.LoadUnit;
import org.springframework.stereotype.Component;

/// Constraints as a kind of thing.
@Component
final class ConstraintKind implements ThingKind<Constraint> {
    private static final Set<String> EFFECTS = Set.of(Constraint.FORBID, "caution");
    private static final int MOST_FORBIDDEN = 50;

    private final ConstraintStore store;
    private final InjuryStore injuries;
    private final ExerciseWords words;
    private final Exercises exercises;
    private final Profiles profiles;

    ConstraintKind(
            ConstraintStore store, InjuryStore injuries, ExerciseWords words, Exercises exercises, Profiles profiles) {
        this.store = store;
        this.injuries = injuries;
        this.words = words;
        this.exercises = exercises;
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "constraint";
    }

    @Override
    public String noun() {
        return "constraint";
    }

    @Override
    public ThingStore<Constraint> rows() {
        return store.rows();
    }

    @Override
    public Constraint read(Fields fields, ThingDraft<Constraint> draft) {
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME).strip();
        String effect = fields.oneOf("effect", EFFECTS);
        var choice = new ExerciseChoice(exercises, draft.user());
        LoadUnit athletes = profiles.get(draft.user()).loadUnit();
        fields.required("forbids", null);
        BlockReader.refuseEmpty(fields, "forbids", "A constraint is about at least one thing.");
        var seen = new HashSet<String>();
        List<Forbidden> forbids = fields.objects("forbids", MOST_FORBIDDEN, item -> {
            String type = item.required("type", item.oneOf("type", Forbidden.Type.WORDS));
            Forbidden each = forbidden(item, type, choice, athletes);
            once(item, type, each, seen);
            return each;
        });
        Constraint before = draft.before();
        LocalDate sent = fields.date("start_date");
        LocalDate start = sent != null ? sent : before == null ? draft.today() : before.startDate();
        LocalDate end = fields.date("end_date");
        if (end != null && end.isBefore(start)) {
            fields.problem("end_date", "range", "Must not be before start_date.");
        }
        return new Constraint(
                draft.id(),
                name,
                injury(fields, draft.user()),
                effect == null ? Constraint.FORBID : effect,
                forbids,
                start,
                end,
                fields.text("notes", Vocabulary.LONGEST_NOTES),
                draft.version(),
                draft.createdAt(),
                draft.now());
    }

    private @Nullable UUID injury(Fields fields, UserId user) {
        UUID injury = fields.uuid("injury_id");
        if (injury != null && injuries.rows().known(user, Set.of(injury)).isEmpty()) {
            fields.problem("injury_id", "unknown_injury", "There is no such injury.");
        }
        return injury;
    }

    private Forbidden forbidden(Fields item, @Nullable String sent, ExerciseChoice choice, LoadUnit athletes) {
        Forbidden.Type type = sent == null ? Forbidden.Type.ANY : Forbidden.Type.of(sent);
        BigDecimal above = item.decimal("above_load", "0", Vocabulary.LARGEST_LOAD, Vocabulary.LOAD_DECIMALS);
        String unit = item.oneOf("load_unit", Vocabulary.LOAD_UNITS);
        if (unit != null && item.raw("above_load") == null) {
            item.problem("load_unit", "not_meant", "Is the unit of above_load.");
        }
        String name = null;
        NamedExercise exercise = null;
        if (type == Forbidden.Type.EXERCISE) {
            exercise = choice.read(item);
        } else {
            UUID id = item.uuid("exercise_id");
            String called = item.text("exercise_name", Vocabulary.LONGEST_NAME);
            if (id != null || called != null) {
                item.problem("exercise_id", "not_meant", "Only the type exercise names one.");
            }
        }
        Set<String> allowed = words(type);
        if (allowed.isEmpty()) {
            if (item.text("name", Vocabulary.LONGEST_NAME) != null) {
                item.problem("name", "not_meant", "This type has no name.");
            }
        } else {
            name = item.required("name", item.oneOf("name", allowed));
        }
        if (sent != null && type == Forbidden.Type.ANY && above == null) {
            item.problem("above_load", "required", "Any exercise is meant above a load.");
        }
        return new Forbidden(
                type,
                name,
                exercise == null ? null : exercise.id().value(),
                exercise == null ? null : exercise.name(),
                above,
                above != null && unit == null ? athletes.code() : unit);
    }

    private Set<String> words(Forbidden.Type type) {
        return switch (type) {
            case PATTERN -> words.patterns();
            case JOINT -> words.joints();
            case JOINT_ACTION -> words.jointActions();
            case MUSCLE -> words.muscles();
            case EQUIPMENT -> words.equipment();
            case EXERCISE, ANY -> Set.of();
        };
    }

    /// What is not known is no repetition of anything.
    private static void once(Fields item, @Nullable String sent, Forbidden each, Set<String> seen) {
        boolean known =
                each.name() != null || each.exerciseId() != null || (sent != null && each.type() == Forbidden.Type.ANY);
        if (known && !seen.add(each.type() + " " + each.node())) {
            item.problems().add(item.path(), "repeated", "Is in the list already.");
        }
    }

    @Override
    public Map<String, Object> node(UserId user, Constraint constraint) {
        var node = new HashMap<String, Object>();
        node.put("properties", GraphProperties.of(constraint, Set.of("id", "version", "forbids")));
        node.put(
                "injury",
                constraint.injuryId() == null ? "" : constraint.injuryId().toString());
        for (Forbidden.Type type : Forbidden.Type.values()) {
            node.put(
                    "forbidden_" + type.wire(),
                    constraint.forbids().stream()
                            .filter(each -> each.type() == type)
                            .map(ConstraintKind::link)
                            .toList());
        }
        return node;
    }

    private static Map<String, Object> link(Forbidden forbidden) {
        var link = new HashMap<String, Object>();
        link.put("name", forbidden.node());
        link.put(
                "above_load",
                forbidden.aboveLoad() == null ? null : forbidden.aboveLoad().toPlainString());
        link.put("load_unit", forbidden.loadUnit());
        return link;
    }

    @Override
    public Map<UUID, String> marks(UserId user) {
        return store.marks(user);
    }
}
