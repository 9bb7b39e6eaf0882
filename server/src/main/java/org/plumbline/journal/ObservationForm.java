package org.plumbline.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody wants to be remembered. With a problem noted the result means nothing.
///
/// @param evidence null where nothing was said of it
record ObservationForm(
        @Nullable UUID id,
        ObservationContent content,
        @Nullable List<Evidence.Form> evidence) {
    static final String ATHLETE = "athlete";
    static final String ASSISTANT = "assistant";
    private static final Set<String> SOURCES = Set.of(ATHLETE, "coach", ASSISTANT);

    /// @param usual who says so where it is left out
    static ObservationForm read(Fields fields, LocalDate today, String usual) {
        ObservationForm form = part(fields, today, usual, new GivenIds());
        fields.noOthers();
        return form;
    }

    /// One of several in a body, whose reader names the fields that nobody asked for.
    static ObservationForm part(Fields fields, LocalDate today, String usual, GivenIds ids) {
        return new ObservationForm(ids.read(fields), content(fields, today, today, usual), evidence(fields));
    }

    /// What an observation says when only the named fields of it change; null takes a value away.
    static ObservationForm change(Observation present, JsonNode named, LocalDate today, Problems problems) {
        Fields.of(named, "", problems);
        problems.refuseIfAny();
        ObservationContent content = present.content();
        ObjectNode merged = Json.MAPPER.createObjectNode();
        merged.put("observation_type", content.type());
        merged.put("content", content.content());
        merged.set("tags", Json.tree(content.tags()));
        merged.put("source", content.source());
        merged.put("confidence", content.confidence());
        merged.put("observed_on", content.observedOn().toString());
        LocalDate expires = content.expiresOn();
        merged.put("expires_on", expires == null ? null : expires.toString());
        named.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        Fields fields = Fields.of(merged, "", problems);
        var form = new ObservationForm(
                null, content(fields, null, later(today, content.observedOn()), null), evidence(fields));
        // What only the server gives may be sent back as it was read; it is passed over.
        List.of("id", "status", "resolved_at", "resolution", "match", "version", "created_at", "updated_at")
                .forEach(fields::has);
        fields.noOthers();
        return form;
    }

    /// What is there already may stay as it is.
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable List<Evidence.Form> evidence(Fields fields) {
        return fields.has("evidence")
                ? fields.objects("evidence", Vocabulary.MOST_LINKS, Evidence.Form::read).stream()
                        .flatMap(Optional::stream)
                        .toList()
                : null;
    }

    /// @param usually and `usual`: what holds where nothing is said; null: it must be said
    private static ObservationContent content(
            Fields fields, @Nullable LocalDate usually, LocalDate today, @Nullable String usual) {
        String type =
                fields.required("observation_type", fields.oneOf("observation_type", Vocabulary.OBSERVATION_TYPES));
        String content = fields.requiredText("content", Vocabulary.LONGEST_TEXT);
        String source = fields.oneOf("source", SOURCES);
        BigDecimal confidence = fields.decimal("confidence", "0", "1", 2);
        LocalDate observed = fields.pastDate("observed_on", today);
        LocalDate expires = fields.date("expires_on");
        if (observed == null && usually == null) {
            fields.required("observed_on", observed);
        }
        if (source == null && usual == null) {
            fields.required("source", source);
        }
        LocalDate day = observed == null ? usually : observed;
        if (day != null && expires != null && expires.isBefore(day)) {
            fields.problem("expires_on", "order", "Must not be before observed_on.");
        }
        String by = source == null ? usual : source;
        return new ObservationContent(
                type == null ? "" : type,
                content,
                EntryForm.tags(fields),
                by == null ? ATHLETE : by,
                confidence,
                day == null ? LocalDate.EPOCH : day,
                expires);
    }
}
