package org.plumbline.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an observation says, and how it is known.
///
/// @param source who says so: athlete, coach or assistant
/// @param confidence between 0 and 1; null where nobody said
/// @param expiresOn the last day on which it holds; null: until it is resolved
record ObservationContent(
        String type,
        String content,
        List<String> tags,
        String source,
        @Nullable BigDecimal confidence,
        LocalDate observedOn,
        @Nullable LocalDate expiresOn) {
    ObservationContent {
        tags = List.copyOf(tags);
    }
}
