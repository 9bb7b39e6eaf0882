package org.plumbline.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.insight.RecordRules.Kind;
import org.plumbline.insight.RecordRules.Result;

class RecordRulesTest {

    @Test
    void aLoadForFiveRepetitionsIsOneForFewerAsWell() {
        Result result = of("5x100kg, 1x110kg, 3x95kg");
        assertThat(result.loads().stream()
                        .map(best -> String.valueOf(best.last().load())))
                .containsExactly("110 kg", "100 kg", "100 kg", "100 kg", "100 kg");
    }

    @Test
    void bestLoadsEndAtThirtyRepetitions() {
        assertThat(of("50x40kg").loads()).hasSize(RecordRules.MOST_REPS);
    }

    @Test
    void theFirstWorkoutOfAnExerciseBreaksNothing() {
        assertThat(of("5x100kg, 5x105kg, 5x110kg").fallen()).isEmpty();
    }

    @Test
    void aHeavierLoadIsARecordOnceAndTheSameAgainIsNot() {
        assertThat(loads(of("5x100kg", "5x102.5kg, 5x102.5kg", "5x102.5kg"))).containsExactly("5x102.5 kg > 100 kg");
    }

    @Test
    void lessForFewerRepetitionsIsNoRecord() {
        assertThat(loads(of("5x100kg", "3x95kg"))).isEmpty();
        assertThat(loads(of("5x100kg", "8x60kg")))
                .as("an empty bar for more repetitions than ever is nothing to cheer")
                .isEmpty();
        assertThat(loads(of("5x100kg", "8x60kg", "8x62.5kg"))).containsExactly("8x62.5 kg > 60 kg");
    }

    @Test
    void warmUpsAndFailedAttemptsMakeNoRecord() {
        Result result = of("5x100kg", "5x200kg warmup, 1x200kg failed");
        assertThat(result.fallen()).isEmpty();
        assertThat(result.loads().getFirst().last().load()).hasToString("100 kg");
    }

    @Test
    void theSameWeightInAnotherUnitIsNoRecord() {
        assertThat(of("5x225lb", "5x102.06kg").fallen())
                .as("225 lb are 102.05828325 kg")
                .isEmpty();
        assertThat(of("5x225lb", "5x102.1kg").fallen()).isEmpty();
        assertThat(of("5x100kg", "5x220.46lb").fallen()).isEmpty();
        assertThat(loads(of("5x225lb", "5x102.5kg"))).containsExactly("5x102.5 kg > 225 lb");
        assertThat(of("5x225lb", "5x102.06kg").loads().getFirst().last().load())
                .as("the table compares exactly")
                .hasToString("102.06 kg");
    }

    @Test
    void volumeAndEstimateHaveRecordsOfTheirOwn() {
        // set: 5 × 100 = 500, then 8 × 90 = 720; workout: 1000, then 720; Brzycki: 112.5, then 90 × 36 / 29 = 111.72
        Result result = of("5x100kg, 5x100kg", "8x90kg");
        assertThat(result.fallen().stream().map(fallen -> fallen.best().kind())).containsExactly(Kind.SET_VOLUME);
        assertThat(result.bests().get(Kind.SET_VOLUME))
                .isNotNull()
                .returns("720", best -> best.size().toPlainString());
        assertThat(result.bests().get(Kind.SESSION_VOLUME))
                .isNotNull()
                .returns("1000", best -> best.size().toPlainString());
        assertThat(of("5x100kg", "5x100kg, 1x60kg").fallen().stream()
                        .map(fallen -> fallen.best().kind()))
                .containsExactly(Kind.SESSION_VOLUME);
        assertThat(of("5x100kg", "5x100kg@7").fallen().stream()
                        .map(fallen -> fallen.best().kind()))
                .as("the same with three in reserve: 100 / 0.786")
                .containsExactly(Kind.E1RM);
    }

    @Test
    void anEstimateWithoutFullConfidenceIsNoRecord() {
        assertThat(of("5x100kg", "12x95kg").bests().get(Kind.E1RM))
                .isNotNull()
                .returns("112.5", best -> best.size().stripTrailingZeros().toPlainString());
    }

    @Test
    void setsWithoutALoadAreComparedByTheirRepetitions() {
        Result result = of("10", "12, 11x0kg");
        assertThat(result.bests().get(Kind.REPS))
                .isNotNull()
                .returns("12", best -> best.size().toPlainString());
        assertThat(result.fallen())
                .singleElement()
                .returns(Kind.REPS, fallen -> fallen.best().kind());
        assertThat(result.loads()).isEmpty();
    }

    private static Result of(String... workouts) {
        return RecordRules.of(SomeSets.of(workouts), false);
    }

    /// The records of load, such as "5x102.5 kg > 100 kg".
    private static List<String> loads(Result result) {
        return result.fallen().stream()
                .filter(fallen -> fallen.best().kind() == Kind.LOAD)
                .map(fallen -> "%dx%s > %s"
                        .formatted(
                                fallen.best().last().reps(),
                                fallen.best().last().load(),
                                fallen.previous().last().load()))
                .toList();
    }
}
