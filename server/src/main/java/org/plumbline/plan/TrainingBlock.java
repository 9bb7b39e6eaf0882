package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Weeks of training of one modality with one intent. Two of one modality never overlap.
///
/// @param phase what kind of phase it is: accumulation, deload …
/// @param endDate its last day, which follows from start and weeks
public record TrainingBlock(
        UUID id,
        String name,
        String phase,
        String modality,
        LocalDate startDate,
        int weeks,
        LocalDate endDate,
        @Nullable String intent,
        @Nullable Integer sessionsPerWeek,
        @Nullable Integer hardSetsPerWeek,
        @JsonProperty("percent_1rm_min") @Nullable BigDecimal percent1rmMin,
        @JsonProperty("percent_1rm_max") @Nullable BigDecimal percent1rmMax,
        @Nullable BigDecimal rpeMin,
        @Nullable BigDecimal rpeMax,
        @Nullable String notes,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Thing {
    @Override
    public String listedBy() {
        return startDate.toString();
    }
}
