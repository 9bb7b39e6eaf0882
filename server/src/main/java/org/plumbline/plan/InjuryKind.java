package org.plumbline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Injuries as a kind of thing. With an injury go the constraints that come from it.
@Component
final class InjuryKind implements ThingKind<Injury> {
    private static final String ACTIVE = "active";
    private static final Set<String> STATUSES = Set.of(ACTIVE, "recovering", "resolved");
    private static final Set<String> SIDES = Set.of("left", "right", "both");

    private final InjuryStore store;
    private final ConstraintStore constraints;
    private final ConstraintKind constraintKind;
    private final ExerciseWords words;

    InjuryKind(InjuryStore store, ConstraintStore constraints, ConstraintKind constraintKind, ExerciseWords words) {
        this.store = store;
        this.constraints = constraints;
        this.constraintKind = constraintKind;
        this.words = words;
    }

    @Override
    public String name() {
        return "injury";
    }

    @Override
    public String noun() {
        return "injury";
    }

    @Override
    public ThingStore<Injury> rows() {
        return store.rows();
    }

    @Override
    public List<String> readOnly() {
        return List.of("active", "history");
    }

    @Override
    public Injury read(Fields fields, ThingDraft<Injury> draft) {
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME).strip();
        String sent = fields.oneOf("status", STATUSES);
        String status = sent == null ? ACTIVE : sent;
        LocalDate onset = fields.pastDate("onset_date", draft.today());
        return new Injury(
                draft.id(),
                name,
                fields.oneOf("joint", words.joints()),
                fields.oneOf("muscle", words.muscles()),
                fields.oneOf("side", SIDES),
                status,
                false,
                since(fields, status, onset, draft),
                onset,
                fields.text("notes", Vocabulary.LONGEST_NOTES),
                List.of(),
                draft.version(),
                draft.createdAt(),
                draft.now());
    }

    /// What it is, it is already. Sent back as it was read with another status, the day is that of the status before
    /// and says nothing.
    private static LocalDate since(Fields fields, String status, @Nullable LocalDate onset, ThingDraft<Injury> draft) {
        LocalDate sent = fields.pastDate("status_since", draft.today());
        Injury before = draft.before();
        if (before == null) {
            return sent != null ? sent : onset != null ? onset : draft.today();
        }
        LocalDate since = before.sinceOf(status, sent, draft.today());
        if (before.isTooEarly(status, since)) {
            fields.problem("status_since", "order", "Must not be before the day of the status before it.");
        }
        return since;
    }

    @Override
    public void stored(Work work, @Nullable Injury before, Injury after) {
        if (before == null) {
            store.remember(work, after);
        } else if (before.takenBackBy(after.status(), after.statusSince())) {
            store.forgetLast(work, before);
        } else if (!before.status().equals(after.status())) {
            store.remember(work, after);
        } else if (!before.statusSince().equals(after.statusSince())) {
            store.forgetLast(work, before);
            store.remember(work, after);
        }
    }

    @Override
    public void removing(Work work, Injury injury) {
        constraints
                .of(work.subject(), injury.id())
                .forEach(constraint -> ThingWrites.remove(constraintKind, work, constraint));
    }

    @Override
    public Map<String, Object> node(UserId user, Injury injury) {
        return Map.of(
                "properties",
                GraphProperties.of(injury, Set.of("id", "version", "history")),
                "joints",
                listOf(injury.joint()),
                "muscles",
                listOf(injury.muscle()),
                "constraint_ids",
                RevisionGraph.texts(constraints.of(user, injury.id()).stream()
                        .map(Constraint::id)
                        .toList()));
    }

    private static List<String> listOf(@Nullable String word) {
        return word == null ? List.of() : List.of(word);
    }
}
