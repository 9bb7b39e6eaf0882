package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanContentTest {
    @Test
    void readsBackExactlyWhatWasWritten() {
        PlanContent content = SomePlans.content("Lower A", SomePlans.set("Back Squat", 5, "102.50", "kg"));

        assertThat(PlanContent.parse(content.json())).isEqualTo(content);
        assertThat(content.json())
                .contains(
                        "\"prescribed_load\":102.50",
                        "\"load_unit\":\"kg\"",
                        "\"percent_1rm\":null",
                        "\"prescribed_duration_s\":null",
                        "\"rest_s\":null",
                        "\"training_block_id\":null");
    }

    @Test
    void hashIsThatOfTheMeaningNotOfTheSpelling() {
        SetContent set = SomePlans.set("Back Squat", 5, "102.50", "kg");
        PlanContent content = SomePlans.content("Lower A", set);
        PlanContent respelled = content.with("Lower A", List.of(SomePlans.blockLike(content, with(set, "102.5"))));
        PlanContent other = content.with("Lower A", List.of(SomePlans.blockLike(content, with(set, "102.51"))));

        assertThat(respelled.hash()).isEqualTo(content.hash());
        assertThat(other.hash()).isNotEqualTo(content.hash());
    }

    @Test
    void copyKeepsWhatItSaysUnderNewIds() {
        PlanContent content = SomePlans.content("Lower A", SomePlans.set("Back Squat", 5, "225", "lb"));
        PlanContent copy = content.copy(UUID::randomUUID);

        assertThat(copy.sets().map(SetContent::id))
                .doesNotContainAnyElementsOf(content.sets().map(SetContent::id).toList());
        assertThat(copy.sets().map(set -> set.withId(new UUID(0, 0))))
                .isEqualTo(content.sets().map(set -> set.withId(new UUID(0, 0))).toList());
    }

    @Test
    void placesAreCountedFromOne() {
        PlanContent content = SomePlans.content(
                "Lower A", SomePlans.set("Back Squat", 5, "225", "lb"), SomePlans.set("Leg Press", 10, "400", "lb"));

        assertThat(content.prescribed().getFirst().seq()).isEqualTo(1);
        assertThat(content.prescribed().getFirst().sets())
                .extracting(PrescribedSet::setSeq)
                .containsExactly(1, 2);
    }

    private static SetContent with(SetContent set, String load) {
        return new SetContent(
                set.id(),
                set.exerciseId(),
                set.exerciseName(),
                set.reps(),
                set.repsMax(),
                set.amrap(),
                set.perSide(),
                new BigDecimal(load),
                set.loadUnit(),
                set.percent1rm(),
                set.rpe(),
                set.durationS(),
                set.distanceM(),
                set.calories(),
                set.pace(),
                set.hrZone(),
                set.intensityZone(),
                set.setType(),
                set.round(),
                set.superset(),
                set.tempo(),
                set.restS(),
                set.notes());
    }
}
