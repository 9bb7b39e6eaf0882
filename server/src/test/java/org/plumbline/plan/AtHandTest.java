package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is known not to be there, from what somebody wrote down of a place.
class AtHandTest {
    private static final Set<String> ALL =
            Set.of("barbell", "plate", "dumbbell", "rack", "cable", "leg_curl_machine", "leg_press_machine");
    private static final Set<String> MACHINES = Set.of("cable", "leg_curl_machine", "leg_press_machine");

    @Test
    void aMachineIsKnownByTheWordsOfItsName() {
        assertThat(missing(at("Lying Leg Curl (Technogym)", "Cable tower"))).containsExactly("leg_press_machine");
    }

    @Test
    void aMachineWhoseNameSaysNothingMayBeAny() {
        assertThat(missing(at("Lying Leg Curl", "Big Blue"))).isEmpty();
        AtHand there = at("Big Blue");
        assertThat(there == null ? Set.of() : there.missing(ALL)).containsExactly("barbell", "dumbbell", "plate");
    }

    @Test
    void ofAPlaceWithNothingNothingIsKnown() {
        assertThat(at()).isNull();
    }

    private static Set<String> missing(@Nullable AtHand there) {
        return there == null ? Set.of() : there.missing(MACHINES);
    }

    private static @Nullable AtHand at(String... machines) {
        var content = new EquipmentContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(machines).stream()
                        .map(name -> new EquipmentContent.Machine(name, BigDecimal.TEN, null, null, "kg"))
                        .toList());
        Instant now = Instant.EPOCH;
        return AtHand.of(new Equipment(new UUID(0, 1), "Cellar", true, content, null, 1, now, now), ALL);
    }
}
