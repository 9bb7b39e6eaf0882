package org.plumbline.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What there is to train with in one place.
///
/// @param isDefault whether it is the place that is meant when none is named; at most one is
public record Equipment(
        UUID id,
        String name,
        boolean isDefault,
        EquipmentContent content,
        @Nullable String notes,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// The bar of this name with all plates of the place, or the first one for null.
    public Optional<BarWithPlates> bar(@Nullable String wanted) {
        return content.bars().stream()
                .filter(bar -> wanted == null || bar.name().equals(wanted))
                .findFirst()
                .map(bar -> BarWithPlates.of(bar.name(), bar.load(), content.plates()));
    }

    /// As JSON shows it.
    record View(
            UUID id,
            String name,
            boolean isDefault,
            List<EquipmentContent.Bar> bars,
            List<EquipmentContent.PlatePairs> plates,
            List<EquipmentContent.Dumbbell> dumbbells,
            List<EquipmentContent.Machine> machines,
            @Nullable String notes,
            long version,
            Instant createdAt,
            Instant updatedAt) {}

    View view() {
        return new View(
                id,
                name,
                isDefault,
                content.bars(),
                content.plates(),
                content.dumbbells(),
                content.machines(),
                notes,
                version,
                createdAt,
                updatedAt);
    }
}
