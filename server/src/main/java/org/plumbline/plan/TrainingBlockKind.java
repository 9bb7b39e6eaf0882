package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;

/// Training blocks as a kind of thing.
@Component
final class TrainingBlockKind implements ThingKind<TrainingBlock> {
    private static final Set<String> PHASES = Set.of(
            "accumulation",
            "intensification",
            "transmutation",
            "realization",
            "base",
            "build",
            "peak",
            "taper",
            "deload",
            "recovery",
            "maintenance",
            "other");
    private static final int MOST_WEEKS = 104;

    private final TrainingBlockStore store;
    private final ExerciseWords words;

    TrainingBlockKind(TrainingBlockStore store, ExerciseWords words) {
        this.store = store;
        this.words = words;
    }

    Set<String> modalities() {
        return words.modalities();
    }

    @Override
    public String name() {
        return "training_block";
    }

    @Override
    public String noun() {
        return "training block";
    }

    @Override
    public ThingStore<TrainingBlock> rows() {
        return store.rows();
    }

    @Override
    public List<String> readOnly() {
        return List.of("end_date");
    }

    @Override
    public TrainingBlock read(Fields fields, ThingDraft<TrainingBlock> draft) {
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME).strip();
        String phase = fields.required("phase", fields.oneOf("phase", PHASES));
        String modality = fields.required("modality", fields.oneOf("modality", modalities()));
        LocalDate start = fields.required("start_date", fields.date("start_date"));
        Integer weeks = fields.required("weeks", fields.integer("weeks", 1, MOST_WEEKS));
        LocalDate first = start == null ? draft.today() : start;
        int length = weeks == null ? 1 : weeks;
        BigDecimal percentMin = fields.decimal("percent_1rm_min", "1", "120", 2);
        BigDecimal percentMax = fields.decimal("percent_1rm_max", "1", "120", 2);
        BigDecimal rpeMin = fields.rpe("rpe_min");
        BigDecimal rpeMax = fields.rpe("rpe_max");
        ordered(fields, "percent_1rm_max", percentMin, percentMax);
        ordered(fields, "rpe_max", rpeMin, rpeMax);
        return new TrainingBlock(
                draft.id(),
                name,
                phase == null ? "other" : phase,
                modality == null ? "strength" : modality,
                first,
                length,
                first.plusWeeks(length).minusDays(1),
                fields.text("intent", Vocabulary.LONGEST_NOTES),
                fields.integer("sessions_per_week", 0, 50),
                fields.integer("hard_sets_per_week", 0, 1000),
                percentMin,
                percentMax,
                rpeMin,
                rpeMax,
                fields.text("notes", Vocabulary.LONGEST_NOTES),
                draft.version(),
                draft.createdAt(),
                draft.now());
    }

    private static void ordered(Fields fields, String name, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && most != null && most.compareTo(least) < 0) {
            fields.problem(name, "order", "Must not be less than the least.");
        }
    }

    @Override
    public void check(Work work, TrainingBlock block) {
        store.rows().oneAtATime(work.subject());
        List<TrainingBlock> others = store.overlapping(work.subject(), block);
        if (!others.isEmpty()) {
            throw Refused.invalid(
                    "/start_date",
                    "overlap",
                    "Training blocks of one modality do not overlap; in these days is already "
                            + others.stream()
                                    .map(other -> "“" + other.name() + "” (" + other.startDate() + " to "
                                            + other.endDate() + ", " + other.id() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    @Override
    public Map<String, Object> node(UserId user, TrainingBlock block) {
        return Map.of(
                "properties",
                GraphProperties.of(block, Set.of("id", "version")),
                "plan_ids",
                RevisionGraph.texts(store.plans(user, block.id())));
    }
}
