package org.plumbline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far an athlete is in one modality, in their own judgement.
///
/// @param trainingSince since when they have trained it
/// @param foundation what they bring from before or from elsewhere
/// @param gaps what is known to be missing
public record TrainingLevel(
        UUID id,
        String modality,
        String level,
        @Nullable LocalDate trainingSince,
        @Nullable String foundation,
        List<String> gaps,
        @Nullable String notes,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Thing {
    public TrainingLevel {
        gaps = List.copyOf(gaps);
    }

    @Override
    public String listedBy() {
        return modality;
    }
}
