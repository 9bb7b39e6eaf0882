package org.plumbline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.web.CursorWords;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;

/// Which observations are asked for; null asks for all.
///
/// @param statuses those that stand, unless others are asked for
/// @param after the place of the last one of the page before
record ObservationQuery(
        @Nullable String query,
        @Nullable String type,
        Set<String> statuses,
        @Nullable String tag,
        @Nullable TargetType targetType,
        @Nullable UUID targetId,
        PageRequest page,
        @Nullable Position after) {
    private static final List<String> STATUSES = List.of(Observation.ACTIVE, Observation.EXPIRED, Observation.RESOLVED);

    ObservationQuery {
        statuses = Set.copyOf(statuses);
    }

    /// The place in a list: those whose words were found go first, then those that look most like them; then the
    /// newest.
    ///
    /// @param likeness in thousandths; more than a thousand where the words were found
    record Position(int likeness, LocalDate day, Instant at, UUID id) implements Comparable<Position> {
        static Position read(CursorWords words) {
            return new Position(words.number(), words.day(), words.instant(), words.id());
        }

        @Override
        public int compareTo(Position other) {
            int byLikeness = Integer.compare(other.likeness, likeness);
            if (byLikeness != 0) {
                return byLikeness;
            }
            int byDay = other.day.compareTo(day);
            if (byDay != 0) {
                return byDay;
            }
            int byTime = other.at.compareTo(at);
            return byTime != 0 ? byTime : other.id.compareTo(id);
        }

        @Override
        public String toString() {
            return CursorWords.of(likeness, day, at, id);
        }
    }

    static ObservationQuery read(Query query) {
        String about = query.oneOf("target_type", TargetType.ALL);
        PageRequest page = query.page();
        var wanted = new ObservationQuery(
                JournalQuery.words(query),
                query.oneOf("observation_type", Vocabulary.OBSERVATION_TYPES),
                statuses(query),
                query.text("tag"),
                about == null ? null : TargetType.find(about).orElseThrow(),
                query.uuid("target_id"),
                page,
                page.after(Position::read));
        query.refuseIfAny();
        return wanted;
    }

    private static Set<String> statuses(Query query) {
        String text = query.text("status");
        if (text == null) {
            return Set.of(Observation.ACTIVE);
        }
        var statuses = new ArrayList<String>();
        for (String word : text.split(",", -1)) {
            if (!STATUSES.contains(word)) {
                query.problem("status", "unknown_value", "There is no status “" + word + "”.");
            } else if (!statuses.contains(word)) {
                statuses.add(word);
            }
        }
        return Set.copyOf(statuses);
    }
}
