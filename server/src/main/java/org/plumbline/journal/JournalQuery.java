package org.plumbline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.CursorWords;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;

/// Which entries are asked for; null asks for all.
///
/// @param query words that an entry says, or that its targets are called
record JournalQuery(
        @Nullable String query,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String type,
        @Nullable String category,
        List<String> severities,
        @Nullable String tag,
        @Nullable Boolean reviewed,
        @Nullable TargetType targetType,
        @Nullable UUID targetId,
        PageRequest page,
        @Nullable Position after) {
    JournalQuery {
        severities = List.copyOf(severities);
    }

    /// The place of an entry in the order of a list: the newest day first, then the newest.
    record Position(LocalDate day, Instant at, UUID id) {
        static Position of(EntryView entry) {
            return new Position(entry.entryDate(), entry.createdAt(), entry.id());
        }

        static Position read(CursorWords words) {
            return new Position(words.day(), words.instant(), words.id());
        }

        @Override
        public String toString() {
            return CursorWords.of(day, at, id);
        }
    }

    /// One more than a page has room for.
    int limit() {
        return page.limit() + 1;
    }

    /// What the id may name that is asked about.
    List<Target> targets() {
        return targetId == null
                ? List.of()
                : Arrays.stream(TargetType.values())
                        .filter(type -> targetType == null || type == targetType)
                        .map(type -> new Target(type, targetId))
                        .toList();
    }

    /// The same with the kind of what it asks about said.
    JournalQuery about(TargetType type) {
        return new JournalQuery(
                query, from, to, this.type, category, severities, tag, reviewed, type, targetId, page, after);
    }

    static JournalQuery read(Query query) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.problem("to", "range", "Must not be before from.");
        }
        String about = query.oneOf("target_type", TargetType.LINKED);
        PageRequest page = query.page();
        var wanted = new JournalQuery(
                words(query),
                from,
                to,
                query.oneOf("entry_type", Vocabulary.TYPES),
                query.oneOf("category", Vocabulary.CATEGORIES),
                severities(query),
                query.text("tag"),
                query.flag("reviewed"),
                about == null ? null : TargetType.find(about).orElseThrow(),
                query.uuid("target_id"),
                page,
                page.after(Position::read));
        query.refuseIfAny();
        return wanted;
    }

    /// What is searched for; PostgreSQL takes no words of any length.
    static @Nullable String words(Query query) {
        String words = query.text("query");
        if (words != null && Fields.characters(words) > Vocabulary.LONGEST_QUERY) {
            query.problem("query", "too_long", "Must be at most " + Vocabulary.LONGEST_QUERY + " characters.");
        }
        return words;
    }

    /// One severity or several, with commas between them.
    private static List<String> severities(Query query) {
        String text = query.text("severity");
        var severities = new ArrayList<String>();
        for (String word : text == null ? new String[0] : text.split(",", -1)) {
            if (Vocabulary.SEVERITIES.contains(word)) {
                severities.add(word);
            } else {
                query.problem("severity", "unknown_value", "There is no severity “" + word + "”.");
            }
        }
        return severities;
    }
}
