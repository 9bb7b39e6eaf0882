package org.plumbline.science.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.science.Cases;
import org.plumbline.science.strength.Barbell.Plates;
import org.plumbline.science.strength.PlateLoading.Loaded;
import org.plumbline.science.strength.PlateLoading.Unreachable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.Quantities;
import org.plumbline.science.unit.Rounding;

class PlateLoadingTest {

    private static final Barbell POUNDS = new Barbell(
            Load.lb("45"),
            Arrays.stream("45 25 10 5 2.5".split(" ", -1))
                    .map(plate -> new Plates(Load.lb(plate), 2))
                    .toList());

    @Test
    void twoHundredFifteenPoundsAreFourPlatesASide() {
        var loaded = loaded(Load.lb("215"), POUNDS, Rounding.DOWN);
        assertThat(loaded.total()).isEqualByComparingTo(Load.lb("215"));
        assertThat(loaded.exact()).isTrue();
        assertThat(loaded.perSide()).hasToString(perSide("45 25 10 5").toString());
    }

    @Test
    void takingTheHeaviestPlateFirstWouldMissIt() {
        var barbell = new Barbell(Load.kg("20"), List.of(new Plates(Load.kg("15"), 1), new Plates(Load.kg("10"), 2)));
        assertThat(loaded(Load.kg("60"), barbell, Rounding.DOWN).perSide())
                .containsExactly(new Plates(Load.kg("10"), 2));
    }

    @Test
    void downStaysBelowAndNearestMayGoOneStepAbove() {
        assertThat(loaded(Load.lb("219"), POUNDS, Rounding.DOWN).total()).isEqualByComparingTo(Load.lb("215"));
        assertThat(loaded(Load.lb("219"), POUNDS, Rounding.NEAREST).total()).isEqualByComparingTo(Load.lb("220"));
        assertThat(loaded(Load.lb("217.5"), POUNDS, Rounding.NEAREST).total())
                .as("a tie goes to the lighter bar")
                .isEqualByComparingTo(Load.lb("215"));
        var coarse = new Barbell(Load.kg("20"), List.of(new Plates(Load.kg("20"), 1), new Plates(Load.kg("5"), 1)));
        assertThat(loaded(Load.kg("46"), coarse, Rounding.NEAREST).total())
                .as("60 is nearer than 30 but more than one step of 10 above")
                .isEqualByComparingTo(Load.kg("30"));
    }

    @Test
    void moreThanThereArePlatesEndsAtAllOfThem() {
        var loaded = loaded(Load.lb("1000"), POUNDS, Rounding.DOWN);
        assertThat(loaded.total()).isEqualByComparingTo(Load.lb("395"));
        assertThat(loaded.exact()).isFalse();
    }

    @Test
    void aTargetBelowTheBarIsUnreachable() {
        assertThat(PlateLoading.of(Load.lb("44"), POUNDS, Rounding.DOWN))
                .isEqualTo(new Unreachable(Load.lb("44"), Load.lb("45")));
        assertThat(loaded(Load.lb("44"), POUNDS, Rounding.NEAREST).perSide()).isEmpty();
        assertThat(PlateLoading.of(Load.lb("39"), POUNDS, Rounding.NEAREST)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aTargetInTheOtherUnitIsReachedExactly() {
        assertThat(loaded(Load.kg("102.05828325"), POUNDS, Rounding.DOWN))
                .returns(true, Loaded::exact)
                .returns(Load.lb("225.000"), Loaded::total);
    }

    @Test
    void aBarWithoutPlatesIsTheBar() {
        var bar = new Barbell(Load.kg("20"), List.of());
        assertThat(loaded(Load.kg("60"), bar, Rounding.NEAREST).total()).isEqualByComparingTo(Load.kg("20"));
    }

    @Test
    void poundPlatesOnAKilogramBarAreWeighedExactly() {
        var mixed = new Barbell(Load.kg("20"), List.of(new Plates(Load.lb("45"), 2), new Plates(Load.lb("5"), 1)));
        // 20 kg + 2 × 45 lb = 20 + 40.8233133 kg
        assertThat(loaded(Load.kg("60.8233133"), mixed, Rounding.DOWN))
                .returns(true, Loaded::exact)
                .returns(
                        Load.kg("60.8233133").value().doubleValue(),
                        each -> each.total().value().doubleValue());
        assertThat(loaded(Load.kg("60.82"), mixed, Rounding.DOWN).exact()).isFalse();
        assertThat(mixed.smallestStep()).isEqualTo(Load.lb("10"));
    }

    @Test
    void aroundATargetAreTheNearestLoadsOnBothSides() {
        var coarse = new Barbell(Load.kg("20"), List.of(new Plates(Load.kg("20"), 1), new Plates(Load.kg("5"), 1)));
        var around = PlateLoading.around(Load.kg("46"), coarse);
        assertThat(around.below()).isNotNull().returns(Load.kg("30.000"), Loaded::total);
        assertThat(around.above()).isNotNull().returns(Load.kg("60.000"), Loaded::total);

        var exact = PlateLoading.around(Load.kg("60"), coarse);
        assertThat(exact.below()).isNotNull().returns(true, Loaded::exact);
        assertThat(exact.above()).isNotNull().returns(Load.kg("70.000"), Loaded::total);
        assertThat(PlateLoading.around(Load.kg("19"), coarse).below()).isNull();
        assertThat(PlateLoading.around(Load.kg("71"), coarse).above()).isNull();
    }

    @Test
    void platesAreInOneUnitAndListedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Barbell(Load.kg("20"), List.of(new Plates(Load.lb("45"), 1), new Plates(Load.kg("5"), 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Barbell(
                        Load.kg("20"), List.of(new Plates(Load.kg("5"), 1), new Plates(Load.kg("5.0"), 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plates(Load.kg("1.2345"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plates(Load.kg("5"), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Barbell(Load.kg("20"), List.of(new Plates(Load.kg("0.5"), 201))));
    }

    @Test
    void aSideHasABound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Barbell(Load.kg("20"), List.of(new Plates(Load.kg("25"), 25))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Barbell(
                        Load.kg("20"),
                        IntStream.rangeClosed(1, 21)
                                .mapToObj(kg -> new Plates(Load.kg(String.valueOf(kg)), 1))
                                .toList()));
    }

    @Test
    void agreesWithTryingEveryChoice() {
        Cases.forAll(random -> {
            var barbell = anyBarbell(random);
            var target = new Load(
                    barbell.bar()
                            .value()
                            .add(Quantities.anyDecimal(random, 150))
                            .subtract(BigDecimal.TEN),
                    barbell.bar().unit());
            var every = everyTotal(barbell);
            var down = every.floorKey(target.value());
            switch (PlateLoading.of(target, barbell, Rounding.DOWN)) {
                case Unreachable _ -> assertThat(down).isNull();
                case Loaded loaded -> {
                    assertThat(loaded.total().value()).isEqualByComparingTo(down);
                    assertThat(plates(loaded)).isEqualTo(every.get(down));
                    assertWeighs(loaded, barbell);
                }
            }
            var limit = target.value().add(barbell.smallestStep().value());
            var nearest = every.headMap(limit, true).keySet().stream()
                    .min((one, other) -> one.subtract(target.value())
                            .abs()
                            .compareTo(other.subtract(target.value()).abs()));
            switch (PlateLoading.of(target, barbell, Rounding.NEAREST)) {
                case Unreachable _ -> assertThat(nearest).isEmpty();
                case Loaded loaded -> {
                    assertThat(loaded.total().value()).isEqualByComparingTo(nearest.orElseThrow());
                    assertThat(plates(loaded)).isEqualTo(every.get(nearest.orElseThrow()));
                    assertWeighs(loaded, barbell);
                }
            }
        });
    }

    private static void assertWeighs(Loaded loaded, Barbell barbell) {
        var weight = barbell.bar().value();
        for (var plates : loaded.perSide()) {
            weight = weight.add(plates.plate().value().multiply(BigDecimal.valueOf(2L * plates.count())));
            assertThat(barbell.plates())
                    .anyMatch(there -> there.plate().equals(plates.plate()) && there.count() >= plates.count());
        }
        assertThat(weight).isEqualByComparingTo(loaded.total().value());
    }

    private static int plates(Loaded loaded) {
        return loaded.perSide().stream().mapToInt(Plates::count).sum();
    }

    private static Barbell anyBarbell(RandomGenerator random) {
        var plates = new ArrayList<Plates>();
        for (var plate : List.of("25", "20", "15", "10", "5", "2.5", "1.25", "0.5", "7.3")) {
            if (random.nextBoolean()) {
                plates.add(new Plates(Load.kg(plate), random.nextInt(1, 4)));
            }
        }
        return new Barbell(Load.kg("20"), plates);
    }

    /// Every total with the fewest plates on one side that make it, by trying all of them.
    private static NavigableMap<BigDecimal, Integer> everyTotal(Barbell barbell) {
        var totals = new TreeMap<BigDecimal, Integer>();
        totals.put(barbell.bar().value(), 0);
        for (var plates : barbell.plates()) {
            for (var before : new TreeMap<>(totals).entrySet()) {
                for (var count = 1; count <= plates.count(); count++) {
                    var pairs = plates.plate().value().multiply(BigDecimal.valueOf(2L * count));
                    totals.merge(before.getKey().add(pairs), before.getValue() + count, Math::min);
                }
            }
        }
        return totals;
    }

    private static List<Plates> perSide(String plates) {
        return Arrays.stream(plates.split(" ", -1))
                .map(plate -> new Plates(Load.lb(plate), 1))
                .toList();
    }

    private static Loaded loaded(Load target, Barbell barbell, Rounding mode) {
        return (Loaded) PlateLoading.of(target, barbell, mode);
    }
}
