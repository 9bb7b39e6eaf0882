package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.ExerciseWords;

/// What is known not to be there, from what somebody wrote down of a place.
class AtHandTest {
    private static final Set<String> ALL = Set.of(
            "barbell",
            "trap_bar",
            "safety_squat_bar",
            "plate",
            "dumbbell",
            "rack",
            "kettlebell",
            "cable",
            "leg_curl_machine",
            "leg_press_machine");
    private static final ExerciseWords WORDS = new ExerciseWords(
            Set.of(),
            Set.of(),
            ALL,
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Map.of(
                    "trap_bar",
                    List.of("trap bar", "hex bar"),
                    "safety_squat_bar",
                    List.of("safety squat bar", "safety bar")));
    private static final Set<String> MACHINES = Set.of("cable", "leg_curl_machine", "leg_press_machine");

    @Test
    void aMachineIsKnownByTheWordsOfItsName() {
        assertThat(missing(at("Lying Leg Curl (Technogym)", "Cable tower"))).containsExactly("leg_press_machine");
    }

    @Test
    void aMachineWhoseNameSaysNothingMayBeAny() {
        assertThat(missing(at("Lying Leg Curl", "Big Blue"))).isEmpty();
        AtHand there = at("Big Blue");
        assertThat(there == null ? Set.of() : there.missing(ALL))
                .containsExactly("barbell", "dumbbell", "plate", "safety_squat_bar", "trap_bar");
    }

    @Test
    void ofAPlaceWithNothingNothingIsKnown() {
        assertThat(at()).isNull();
    }

    @Test
    void aBarIsPlainUnlessItsNameSaysWhatElseItIs() {
        Set<String> bars = Set.of("barbell", "trap_bar", "safety_squat_bar", "rack", "kettlebell");
        assertThat(bars("Bar").missing(bars)).containsExactly("safety_squat_bar", "trap_bar");
        assertThat(bars("Bar", "Hex-Bar (Rogue)").missing(bars)).containsExactly("safety_squat_bar");
        assertThat(bars("Trap Bar").missing(bars)).containsExactly("barbell", "safety_squat_bar");
    }

    private static AtHand bars(String... names) {
        return Objects.requireNonNull(at(new EquipmentContent(
                List.of(names).stream()
                        .map(name -> new EquipmentContent.Bar(name, BigDecimal.TEN, "kg"))
                        .toList(),
                List.of(),
                List.of(),
                List.of())));
    }

    private static Set<String> missing(@Nullable AtHand there) {
        return there == null ? Set.of() : there.missing(MACHINES);
    }

    private static @Nullable AtHand at(String... machines) {
        return at(new EquipmentContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(machines).stream()
                        .map(name -> new EquipmentContent.Machine(name, BigDecimal.TEN, null, null, "kg"))
                        .toList()));
    }

    private static @Nullable AtHand at(EquipmentContent content) {
        Instant now = Instant.EPOCH;
        return AtHand.of(new Equipment(new UUID(0, 1), "Cellar", true, content, null, 1, now, now), WORDS);
    }
}
