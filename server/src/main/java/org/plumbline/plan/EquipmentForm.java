package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.EquipmentContent.Bar;
import org.plumbline.plan.EquipmentContent.Dumbbell;
import org.plumbline.plan.EquipmentContent.Machine;
import org.plumbline.plan.EquipmentContent.PlatePairs;
import org.plumbline.platform.json.Fields;
import org.plumbline.science.strength.Barbell;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// What somebody says there is in a place. With a problem noted the result means nothing.
///
/// The limits are engineering bounds above anything real.
///
/// @param isDefault null where nothing was said
record EquipmentForm(
        @Nullable UUID id,
        String name,
        @Nullable Boolean isDefault,
        EquipmentContent content,
        @Nullable String notes) {
    static final int MOST_BARS = 20;
    static final int MOST_PLATES = 40;
    static final int MOST_PAIRS = 100;
    static final int MOST_DUMBBELLS = 200;
    static final int MOST_MACHINES = 200;

    private static final String HEAVIEST = "1000";
    private static final String LIGHTEST = "0.001";
    private static final int DECIMALS = Barbell.DECIMALS;

    /// @param athletes the unit of a weight that is given without one
    static EquipmentForm read(Fields fields, LoadUnit athletes) {
        UUID id = fields.uuid("id");
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME);
        Boolean isDefault = fields.flag("is_default");
        var content = new EquipmentContent(
                fields.objects("bars", MOST_BARS, bar -> bar(bar, athletes)),
                fields.objects("plates", MOST_PLATES, plates -> plates(plates, athletes)),
                fields.objects("dumbbells", MOST_DUMBBELLS, dumbbell -> dumbbell(dumbbell, athletes)),
                fields.objects("machines", MOST_MACHINES, machine -> machine(machine, athletes)));
        String notes = fields.text("notes", Vocabulary.LONGEST_NOTES);
        // What only the server gives may be sent back as it was read; it is passed over.
        List.of("version", "created_at", "updated_at").forEach(fields::has);
        fields.noOthers();
        if (fields.problems().isEmpty()) {
            once(fields, "bars", content.bars().stream().map(Bar::name).toList());
            once(
                    fields,
                    "plates",
                    content.plates().stream()
                            .map(PlatePairs::load)
                            .map(EquipmentForm::mark)
                            .toList());
            once(
                    fields,
                    "dumbbells",
                    content.dumbbells().stream()
                            .map(Dumbbell::load)
                            .map(EquipmentForm::mark)
                            .toList());
            searchable(fields, content.plates());
        }
        return new EquipmentForm(id, name.strip(), isDefault, content, notes);
    }

    private static Bar bar(Fields fields, LoadUnit athletes) {
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME).strip();
        BigDecimal weight = fields.required("weight", fields.decimal("weight", "0", HEAVIEST, DECIMALS));
        return new Bar(name, known(weight), unit(fields, athletes));
    }

    private static PlatePairs plates(Fields fields, LoadUnit athletes) {
        BigDecimal weight = fields.required("weight", fields.decimal("weight", LIGHTEST, HEAVIEST, DECIMALS));
        Integer pairs = fields.required("pairs", fields.integer("pairs", 1, MOST_PAIRS));
        return new PlatePairs(known(weight), unit(fields, athletes), pairs == null ? 1 : pairs);
    }

    private static Dumbbell dumbbell(Fields fields, LoadUnit athletes) {
        BigDecimal weight = fields.required("weight", fields.decimal("weight", LIGHTEST, HEAVIEST, DECIMALS));
        return new Dumbbell(known(weight), unit(fields, athletes));
    }

    private static Machine machine(Fields fields, LoadUnit athletes) {
        String name = fields.requiredText("name", Vocabulary.LONGEST_NAME).strip();
        BigDecimal step = fields.required("step", fields.decimal("step", LIGHTEST, HEAVIEST, DECIMALS));
        BigDecimal lightest = fields.decimal("lightest", "0", HEAVIEST, DECIMALS);
        BigDecimal heaviest = fields.decimal("heaviest", "0", HEAVIEST, DECIMALS);
        if (lightest != null && heaviest != null && heaviest.compareTo(lightest) < 0) {
            fields.problem("heaviest", "order", "Must not be less than lightest.");
        }
        return new Machine(name, known(step), lightest, heaviest, unit(fields, athletes));
    }

    private static BigDecimal known(@Nullable BigDecimal weight) {
        return weight == null ? BigDecimal.ONE : weight;
    }

    private static String unit(Fields fields, LoadUnit athletes) {
        String unit = fields.oneOf("weight_unit", Set.of(LoadUnit.KG.code(), LoadUnit.LB.code()));
        return unit == null ? athletes.code() : unit;
    }

    private static String mark(Load load) {
        return load.value().stripTrailingZeros().toPlainString() + load.unit().code();
    }

    private static void once(Fields fields, String list, List<String> marks) {
        var seen = new HashSet<String>();
        for (int i = 0; i < marks.size(); i++) {
            if (!seen.add(marks.get(i))) {
                fields.problems().add(fields.path(list) + "/" + i, "repeated", "Is in the list already.");
            }
        }
    }

    /// The search for plates has bounds; what is kept can be searched.
    private static void searchable(Fields fields, List<PlatePairs> plates) {
        Map<String, BigDecimal> sides = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> weights = new HashMap<>();
        for (PlatePairs pairs : plates) {
            sides.merge(
                    pairs.weightUnit(), pairs.weight().multiply(BigDecimal.valueOf(pairs.pairs())), BigDecimal::add);
            counts.merge(pairs.weightUnit(), pairs.pairs(), Integer::sum);
            weights.merge(pairs.weightUnit(), 1, Integer::sum);
        }
        if (sides.values().stream().anyMatch(side -> side.compareTo(Barbell.HEAVIEST_SIDE) > 0)
                || counts.values().stream().anyMatch(count -> count > Barbell.MOST_PLATES_PER_SIDE)
                || weights.values().stream().anyMatch(count -> count > Barbell.MOST_WEIGHTS)) {
            fields.problem(
                    "plates",
                    "too_many_plates",
                    "Plates of one unit may have " + Barbell.MOST_WEIGHTS + " weights and, on one side, "
                            + Barbell.MOST_PLATES_PER_SIDE + " plates of together " + Barbell.HEAVIEST_SIDE + ".");
        }
    }
}
