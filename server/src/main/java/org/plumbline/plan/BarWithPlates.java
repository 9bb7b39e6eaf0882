package org.plumbline.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.strength.Barbell;
import org.plumbline.science.strength.Barbell.Plates;
import org.plumbline.science.strength.PlateLoading;
import org.plumbline.science.strength.PlateLoading.Around;
import org.plumbline.science.strength.PlateLoading.Loaded;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// A bar of a place and all plates of that place. Kilogram plates and pound plates are not mixed on one bar: each unit
/// is a barbell of its own, and the better one is taken.
///
/// @param barbells at least one; first the one whose plates have the bar's own unit
public record BarWithPlates(String name, Load bar, List<Barbell> barbells) {

    public BarWithPlates {
        barbells = List.copyOf(barbells);
        if (barbells.isEmpty()) {
            throw new IllegalArgumentException("A bar without plates is a barbell as well: " + name);
        }
    }

    static BarWithPlates of(String name, Load bar, List<EquipmentContent.PlatePairs> plates) {
        List<Barbell> barbells = Arrays.stream(LoadUnit.values())
                .sorted(Comparator.comparing(unit -> unit != bar.unit()))
                .map(unit -> plates.stream()
                        .filter(pairs -> pairs.load().unit() == unit)
                        .map(pairs -> new Plates(pairs.load(), pairs.pairs()))
                        .toList())
                .filter(ofOneUnit -> !ofOneUnit.isEmpty())
                .map(ofOneUnit -> new Barbell(bar, ofOneUnit))
                .toList();
        return new BarWithPlates(name, bar, barbells.isEmpty() ? List.of(new Barbell(bar, List.of())) : barbells);
    }

    /// The nearest loads on both sides of the target; the target itself is below.
    public Around around(Load target) {
        List<Around> each = barbells.stream()
                .map(barbell -> PlateLoading.around(target, barbell))
                .toList();
        return new Around(
                best(each, Around::below, Comparator.comparing(Loaded::total).reversed()),
                best(each, Around::above, Comparator.comparing(Loaded::total)));
    }

    private static @Nullable Loaded best(
            List<Around> each, Function<Around, @Nullable Loaded> side, Comparator<Loaded> nearer) {
        Stream<Loaded> found = each.stream().map(side).filter(Objects::nonNull);
        return found.min(
                        Comparator.comparing((Loaded loaded) -> !loaded.exact()).thenComparing(nearer))
                .orElse(null);
    }
}
