package org.plumbline.plan;

import java.util.Map;
import java.util.Set;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Training levels as a kind of thing: one for each modality.
@Component
final class TrainingLevelKind implements ThingKind<TrainingLevel> {
    private static final Set<String> LEVELS = Set.of("novice", "intermediate", "advanced");
    private static final int MOST_GAPS = 50;

    private final TrainingLevelStore store;
    private final ExerciseWords words;

    TrainingLevelKind(TrainingLevelStore store, ExerciseWords words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public String name() {
        return "training_level";
    }

    @Override
    public String noun() {
        return "training level";
    }

    @Override
    public ThingStore<TrainingLevel> rows() {
        return store.rows();
    }

    @Override
    public TrainingLevel read(Fields fields, ThingDraft<TrainingLevel> draft) {
        String modality = fields.required("modality", fields.oneOf("modality", words.modalities()));
        String level = fields.required("level", fields.oneOf("level", LEVELS));
        return new TrainingLevel(
                draft.id(),
                modality == null ? "" : modality,
                level == null ? "" : level,
                fields.pastDate("training_since", draft.today()),
                fields.text("foundation", Vocabulary.LONGEST_NOTES),
                fields.filledTexts("gaps", MOST_GAPS, Vocabulary.LONGEST_NAME),
                fields.text("notes", Vocabulary.LONGEST_NOTES),
                draft.version(),
                draft.createdAt(),
                draft.now());
    }

    @Override
    public void check(Work work, TrainingLevel level) {
        store.rows().oneAtATime(work.subject());
        if (store.taken(work.subject(), level)) {
            throw Refused.invalid("/modality", "modality_taken", "There is a training level of this modality already.");
        }
    }

    @Override
    public Map<String, Object> node(UserId user, TrainingLevel level) {
        return Map.of("properties", GraphProperties.of(level, Set.of("id", "version")), "modality", level.modality());
    }
}
