package org.plumbline.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// Bars, plates, dumbbells and machines of one place, every weight in the unit in which it was entered.
///
/// It is stored as JSON shows it.
public record EquipmentContent(
        List<Bar> bars, List<PlatePairs> plates, List<Dumbbell> dumbbells, List<Machine> machines) {

    public EquipmentContent {
        bars = List.copyOf(bars);
        plates = List.copyOf(plates);
        dumbbells = List.copyOf(dumbbells);
        machines = List.copyOf(machines);
    }

    /// A bar, told apart from the others of the place by its name.
    public record Bar(String name, BigDecimal weight, String weightUnit) {
        @JsonIgnore
        public Load load() {
            return EquipmentContent.load(weight, weightUnit);
        }
    }

    /// So many pairs of plates of one weight each.
    public record PlatePairs(BigDecimal weight, String weightUnit, int pairs) {
        @JsonIgnore
        public Load load() {
            return EquipmentContent.load(weight, weightUnit);
        }
    }

    /// The weight of one dumbbell of a pair.
    public record Dumbbell(BigDecimal weight, String weightUnit) {
        @JsonIgnore
        public Load load() {
            return EquipmentContent.load(weight, weightUnit);
        }
    }

    /// A machine or a cable: from which weight to which, in which steps.
    ///
    /// @param lightest null where nobody said
    /// @param heaviest null where nobody said
    public record Machine(
            String name,
            BigDecimal step,
            @Nullable BigDecimal lightest,
            @Nullable BigDecimal heaviest,
            String weightUnit) {}

    String json() {
        return Json.write(this);
    }

    static EquipmentContent parse(String stored) {
        return Json.MAPPER.readValue(stored, EquipmentContent.class);
    }

    private static Load load(BigDecimal weight, String unit) {
        return new Load(weight, LoadUnit.find(unit).orElseThrow());
    }
}
