package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;

class PlanStatesTest {
    /// The table as the design writes it: from, action, where it may lead.
    private static final String TABLE = """
            draft       | edit          | draft
            draft       | confirm       | confirmed
            draft       | cancel        | cancelled
            confirmed   | start         | in_progress
            confirmed   | complete      | completed partial
            confirmed   | skip          | skipped
            confirmed   | cancel        | cancelled
            confirmed   | reschedule    | confirmed
            confirmed   | revise        | confirmed
            confirmed   | supersede     | superseded
            in_progress | log_set       | in_progress
            in_progress | complete      | completed partial
            in_progress | abandon       | confirmed
            completed   | reopen        | confirmed
            completed   | add_execution | completed partial
            partial     | reopen        | confirmed
            partial     | add_execution | completed partial
            skipped     | reopen        | confirmed
            cancelled   | reopen        | draft confirmed
            """;

    static Stream<Arguments> everyPair() {
        return Arrays.stream(PlanStatus.values())
                .flatMap(from -> Arrays.stream(PlanAction.values())
                        .map(action -> Arguments.of(from, action, written(from, action))));
    }

    private static Set<PlanStatus> written(PlanStatus from, PlanAction action) {
        return TABLE.lines()
                .map(line -> line.split("\\|", -1))
                .filter(cells ->
                        cells[0].strip().equals(from.wire()) && cells[1].strip().equals(action.wire()))
                .flatMap(cells -> Arrays.stream(cells[2].strip().split(" ", -1)))
                .map(PlanStatus::of)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0} and {1} leads to {2}")
    @MethodSource("everyPair")
    void everyStateAndActionDoesWhatTheTableSays(PlanStatus from, PlanAction action, Set<PlanStatus> written) {
        assertThat(PlanStates.after(from, action)).isEqualTo(written);
        for (PlanStatus wanted : PlanStatus.values()) {
            if (written.contains(wanted)) {
                assertThat(PlanStates.require(from, action, wanted)).isEqualTo(wanted);
            } else {
                assertThatThrownBy(() -> PlanStates.require(from, action, wanted))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.CONFLICT));
            }
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("everyPair")
    void onlyAStepWithOneWayOutNeedsNoWordOnWhereItLeads(PlanStatus from, PlanAction action, Set<PlanStatus> written) {
        assertThat(PlanStates.next(from, action, null).isPresent()).isEqualTo(written.size() == 1);
    }

    @Test
    void everyLineOfTheTableWasRead() {
        assertThat(everyPair().filter(pair -> !Set.of().equals(pair.get()[2])))
                .hasSize((int) TABLE.lines().count());
    }

    @Test
    void aRefusalSaysByWhichRouteOrToolItGoesOn() {
        assertThatThrownBy(() -> PlanStates.require(PlanStatus.COMPLETED, PlanAction.SKIP, null))
                .hasMessageContaining("log_workout with planned_set_id")
                .hasMessageContaining("reopen")
                .hasMessageNotContaining("add_execution");
    }

    @Test
    void nothingIsPossibleWithASupersededPlan() {
        assertThat(PlanStates.allowedIn(PlanStatus.SUPERSEDED)).isEmpty();
    }

    @Test
    void onlyCreatingIsInNoStateAllowed() {
        var allowed = EnumSet.noneOf(PlanAction.class);
        Arrays.stream(PlanStatus.values()).forEach(from -> allowed.addAll(PlanStates.allowedIn(from)));
        assertThat(EnumSet.complementOf(allowed)).containsExactly(PlanAction.CREATE);
    }
}
