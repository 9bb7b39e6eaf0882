package org.plumbline.journal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.json.KeptObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody wants an entry to say. With a problem noted the result means nothing.
record EntryForm(@Nullable UUID id, EntryContent content, List<LinkForm> links) {
    EntryForm {
        links = List.copyOf(links);
    }

    /// @param today the day of an entry that names none
    static EntryForm read(Fields fields, LocalDate today) {
        UUID id = fields.uuid("id");
        EntryContent content = content(fields, today);
        List<LinkForm> links = LinkForm.list(fields);
        fields.noOthers();
        return new EntryForm(id, content, links);
    }

    /// What an entry says when only the named fields of it change; null takes a value away.
    static EntryContent change(JournalEntry present, JsonNode named, Problems problems) {
        Fields.of(named, "", problems);
        problems.refuseIfAny();
        EntryContent content = present.content();
        ObjectNode merged = Json.MAPPER.createObjectNode();
        merged.put("entry_date", content.date().toString());
        merged.put("entry_type", content.type());
        merged.put("category", content.category());
        merged.put("severity", content.severity());
        merged.put("raw_text", content.rawText());
        merged.put("summary", content.summary());
        merged.set("tags", Json.tree(content.tags()));
        named.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        Fields fields = Fields.of(merged, "", problems);
        EntryContent changed = content(fields, null);
        if (fields.has("links")) {
            fields.problem("links", "read_only", "Links are added and removed one by one.");
        }
        // What only the server gives may be sent back as it was read; it is passed over.
        List.of("id", "reviewed_at", "review_notes", "earlier_texts", "version", "created_at", "updated_at")
                .forEach(fields::has);
        fields.noOthers();
        return named.has("extracted") ? changed : changed.withExtracted(content.extracted());
    }

    /// @param usual the day where none is said; null: it must be said
    private static EntryContent content(Fields fields, @Nullable LocalDate usual) {
        LocalDate said = fields.date("entry_date");
        LocalDate date = said == null ? usual : said;
        if (date == null) {
            fields.required("entry_date", said);
        }
        String type = fields.required("entry_type", fields.oneOf("entry_type", Vocabulary.TYPES));
        String category = fields.oneOf("category", Vocabulary.CATEGORIES);
        String severity = fields.oneOf("severity", new HashSet<>(Vocabulary.SEVERITIES));
        String rawText = fields.requiredText("raw_text", Vocabulary.LONGEST_TEXT);
        JsonNode extracted = KeptObject.read(fields, "extracted");
        String summary = fields.text("summary", Vocabulary.LONGEST_SUMMARY);
        return new EntryContent(
                date == null ? LocalDate.EPOCH : date,
                type == null ? "" : type,
                category,
                severity == null ? Vocabulary.INFO : severity,
                rawText,
                extracted,
                summary == null || summary.isBlank() ? null : summary,
                tags(fields));
    }

    /// Each tag once.
    static List<String> tags(Fields fields) {
        return fields.filledTexts("tags", Vocabulary.MOST_TAGS, Vocabulary.LONGEST_TAG).stream()
                .distinct()
                .toList();
    }
}
