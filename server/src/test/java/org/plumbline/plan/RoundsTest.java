package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final SetContent SWING = SomePlans.set("Kettlebell Swing", 15, "24", "kg");
    private static final SetContent PUSH_UP = SomePlans.set("Push-Up", 10, "0", "kg");

    @Test
    void everyRoundHasItsSetsInOrder() {
        List<SetContent> sets = expand(block(3, SWING, PUSH_UP));

        assertThat(sets)
                .extracting(SetContent::exerciseName, SetContent::round)
                .containsExactly(
                        tuple("Kettlebell Swing", 1),
                        tuple("Push-Up", 1),
                        tuple("Kettlebell Swing", 2),
                        tuple("Push-Up", 2),
                        tuple("Kettlebell Swing", 3),
                        tuple("Push-Up", 3));
    }

    @Test
    void firstRoundKeepsItsIdsAndTheOthersGetNewOnes() {
        List<SetContent> sets = expand(block(3, SWING, PUSH_UP));

        assertThat(sets)
                .extracting(SetContent::id)
                .startsWith(SWING.id(), PUSH_UP.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void oneRoundOrNoneIsLeftAlone() {
        assertThat(expand(block(1, SWING))).containsExactly(SWING);
        assertThat(expand(block(null, SWING))).containsExactly(SWING);
    }

    @Test
    void setsThatSayTheirRoundAreLeftAlone() {
        SetContent first = SWING.in(UUID.randomUUID(), 1);
        SetContent second = SWING.in(UUID.randomUUID(), 2);

        assertThat(expand(block(2, first, second))).containsExactly(first, second);
    }

    @Test
    void expandingTwiceIsExpandingOnce() {
        PlanContent once = Rounds.expand(content(block(4, SWING, PUSH_UP)), UUID::randomUUID);

        assertThat(Rounds.expand(once, UUID::randomUUID)).isEqualTo(once);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static List<SetContent> expand(BlockContent block) {
        return Rounds.expand(content(block), UUID::randomUUID).sets().toList();
    }

    private static PlanContent content(BlockContent block) {
        return SomePlans.content("Circuit", SWING).with("Circuit", List.of(block));
    }

    private static BlockContent block(@Nullable Integer rounds, SetContent... sets) {
        return new BlockContent(
                UUID.randomUUID(), "Circuit", "circuit", null, rounds, null, 60, null, null, List.of(sets));
    }
}
