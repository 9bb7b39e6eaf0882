package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.ReschedulePolicy.KEEP_SEQUENCE;
import static org.plumbline.plan.ReschedulePolicy.SHIFT_FOLLOWING;
import static org.plumbline.plan.ReschedulePolicy.THIS_ONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.plan.ReschedulePolicy.Neighbour;

class ReschedulePolicyTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Test
    void aloneMovesNothingElse() {
        assertThat(THIS_ONE.moves(MONDAY, MONDAY.plusDays(3), plansOn(1, 2, 3))).isEmpty();
    }

    @Test
    void shiftingMovesEveryLaterPlanAsFar() {
        assertThat(days(SHIFT_FOLLOWING, 2, 0, 1, 4)).containsExactly("1→3", "4→6");
    }

    @Test
    void shiftingBackwardsMovesLaterPlansBackwards() {
        assertThat(days(SHIFT_FOLLOWING, -1, 1, 4)).containsExactly("1→0", "4→3");
    }

    @Test
    void keepingTheSequenceMovesOnlyWhatIsInTheWay() {
        assertThat(days(KEEP_SEQUENCE, 2, 2, 3, 6)).containsExactly("2→3", "3→4");
    }

    @Test
    void keepingTheSequencePushesWhatWouldBePassed() {
        assertThat(days(KEEP_SEQUENCE, 5, 2, 4, 8)).containsExactly("2→6", "4→7");
    }

    @Test
    void twoPlansOfOneDayStayTogether() {
        assertThat(days(KEEP_SEQUENCE, 2, 2, 2, 3)).containsExactly("2→3", "2→3", "3→4");
    }

    @Test
    void anEarlierDayLeavesLaterPlansAlone() {
        assertThat(days(KEEP_SEQUENCE, -1, 2, 4)).isEmpty();
    }

    @Test
    void thePlansBeforeMayNotBePassedWhenTheSequenceIsKept() {
        List<Neighbour> others = plansOn(-2, -1, 3);

        assertThat(KEEP_SEQUENCE.passes(MONDAY, MONDAY.minusDays(1), others)).contains(MONDAY.minusDays(1));
        assertThat(KEEP_SEQUENCE.passes(MONDAY, MONDAY.minusDays(5), others)).contains(MONDAY.minusDays(2));
        assertThat(KEEP_SEQUENCE.passes(MONDAY, MONDAY.plusDays(9), others)).isEmpty();
        assertThat(SHIFT_FOLLOWING.passes(MONDAY, MONDAY.minusDays(5), others)).isEmpty();
    }

    @Test
    void sequenceIsKeptForAnyPlansAndAnyLaterDay() {
        long seed = 20261123L;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            int[] offsets = IntStream.generate(() -> random.nextInt(1, 12))
                    .limit(random.nextInt(8))
                    .sorted()
                    .toArray();
            int to = random.nextInt(0, 12);
            List<Neighbour> before = plansOn(offsets);
            Map<PlanId, LocalDate> moves = KEEP_SEQUENCE.moves(MONDAY, MONDAY.plusDays(to), before);
            List<LocalDate> after = new ArrayList<>();
            before.forEach(plan -> after.add(moves.getOrDefault(plan.id(), plan.date())));

            assertThat(after).as("seed %d round %d", seed, round).isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(after).as("seed %d round %d", seed, round).allMatch(day -> day.isAfter(MONDAY.plusDays(to)));
            for (int i = 1; i < after.size(); i++) {
                assertThat(after.get(i).equals(after.get(i - 1)))
                        .as("seed %d round %d: together before, together after", seed, round)
                        .isEqualTo(offsets[i] == offsets[i - 1]);
            }
        }
    }

    private static List<String> days(ReschedulePolicy policy, int to, int... offsets) {
        List<Neighbour> others = plansOn(offsets);
        Map<PlanId, LocalDate> moves = policy.moves(MONDAY, MONDAY.plusDays(to), others);
        return others.stream()
                .filter(plan -> moves.containsKey(plan.id()))
                .map(plan -> offset(plan.date()) + "→" + offset(moves.getOrDefault(plan.id(), MONDAY)))
                .toList();
    }

    private static long offset(LocalDate day) {
        return day.toEpochDay() - MONDAY.toEpochDay();
    }

    private static List<Neighbour> plansOn(int... offsets) {
        return IntStream.of(offsets)
                .mapToObj(offset -> new Neighbour(new PlanId(UUID.randomUUID()), MONDAY.plusDays(offset)))
                .toList();
    }
}
