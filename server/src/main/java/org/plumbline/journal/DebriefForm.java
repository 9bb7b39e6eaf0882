package org.plumbline.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;

/// What somebody wants to keep of a session after it. With a problem noted it means nothing.
///
/// @param id of the entry that keeps the summary
/// @param day null: that of the workout
/// @param links of the entry, the one to the workout first
record DebriefForm(
        @Nullable UUID id,
        @Nullable LocalDate day,
        String severity,
        String summary,
        List<String> tags,
        List<LinkForm> links,
        List<ObservationForm> observations) {
    static final String TAG = "debrief";
    private static final String TYPE = "feedback";
    private static final String CATEGORY = "training";
    private static final int MOST_OBSERVATIONS = 50;

    DebriefForm {
        tags = List.copyOf(tags);
        links = List.copyOf(links);
        observations = List.copyOf(observations);
    }

    /// @param usual who says so, where an observation does not say who
    static DebriefForm read(Fields fields, LocalDate today, String usual) {
        UUID id = fields.uuid("id");
        UUID workout = fields.required("workout_id", fields.uuid("workout_id"));
        String summary = fields.requiredText("summary", Vocabulary.LONGEST_TEXT);
        String severity = fields.oneOf("severity", new HashSet<>(Vocabulary.SEVERITIES));
        var tags = new ArrayList<>(List.of(TAG));
        EntryForm.tags(fields).stream().filter(tag -> !tag.equals(TAG)).forEach(tags::add);
        if (tags.size() > Vocabulary.MOST_TAGS) {
            fields.problem(
                    "tags", "too_many", "Must have at most " + (Vocabulary.MOST_TAGS - 1) + " beside “debrief”.");
        }
        var links = new ArrayList<LinkForm>();
        // What is said of a whole session is no reason for each of its deviations.
        Target.of(TargetType.WORKOUT, workout)
                .map(target -> new LinkForm(null, Relationship.FEEDBACK, target, fields.path("workout_id")))
                .ifPresent(links::add);
        links.addAll(LinkForm.list(fields));
        var ids = new GivenIds();
        var form = new DebriefForm(
                id,
                fields.date("entry_date"),
                severity == null ? Vocabulary.INFO : severity,
                summary,
                tags,
                links,
                fields.objects(
                        "observations", MOST_OBSERVATIONS, each -> ObservationForm.part(each, today, usual, ids)));
        fields.noOthers();
        return form;
    }

    /// What the entry says.
    EntryContent content(LocalDate workoutDay) {
        return new EntryContent(
                day == null ? workoutDay : day,
                TYPE,
                CATEGORY,
                severity,
                summary,
                Json.MAPPER.createObjectNode(),
                null,
                tags);
    }
}
