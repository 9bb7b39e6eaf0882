package org.plumbline.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observation as JSON shows it.
///
/// @param match in a search: whether its words were found, or words that look like them; else null
record ObservationView(
        UUID id,
        String observationType,
        String content,
        List<String> tags,
        String source,
        @Nullable BigDecimal confidence,
        LocalDate observedOn,
        @Nullable LocalDate expiresOn,
        String status,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        List<Evidence.View> evidence,
        @Nullable String match,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ObservationView of(
            Observation observation, LocalDate today, List<Evidence.View> evidence, @Nullable String match) {
        ObservationContent content = observation.content();
        Observation.Resolution resolved = observation.resolved();
        return new ObservationView(
                observation.id(),
                content.type(),
                content.content(),
                content.tags(),
                content.source(),
                content.confidence(),
                content.observedOn(),
                content.expiresOn(),
                observation.status(today),
                resolved == null ? null : resolved.at(),
                resolved == null ? null : resolved.note(),
                evidence,
                match,
                observation.version(),
                observation.createdAt(),
                observation.updatedAt());
    }
}
