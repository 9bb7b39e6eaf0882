package org.plumbline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawTest {

    private static final Map<String, Long> WHOLE = Map.of("workouts", 1L, "sets", 3L);
    private static final Footprint BEFORE = footprint(2, 6);
    private static final Footprint DONE = footprint(3, 9);
    private static final Reply CREATED = new Reply(201, "{}");
    private static final Reply NONE = Reply.none("the connection ended");

    private static Footprint footprint(long workouts, long sets) {
        return new Footprint(Map.of("workouts", workouts, "sets", sets), "");
    }

    private static Law law() {
        return new Law(WHOLE, BEFORE);
    }

    @Test
    void nothing_or_everything_may_be_stored_when_nothing_was_acknowledged() {
        assertThat(law().afterRecovery(List.of(NONE), BEFORE).broken()).isEmpty();
        assertThat(law().afterRecovery(List.of(NONE), DONE).broken()).isEmpty();
    }

    @Test
    void half_of_it_may_not() {
        assertThat(law().afterRecovery(List.of(NONE), footprint(3, 8)).broken())
                .containsExactly("half stored before it was sent again: sets +2 instead of +3");
    }

    @Test
    void what_was_acknowledged_is_there() {
        assertThat(law().afterRecovery(List.of(CREATED), DONE).broken()).isEmpty();
        assertThat(law().afterRecovery(List.of(NONE, CREATED), BEFORE).broken())
                .containsExactly("acknowledged and lost");
    }

    @Test
    void a_failure_is_no_answer_to_a_request_that_was_right() {
        assertThat(law().afterRecovery(List.of(new Reply(500, "a bug")), BEFORE).broken())
                .containsExactly("the first answer was 500: a bug");
    }

    @Test
    void sent_again_it_is_there_once_with_the_answer_that_was_stored() {
        var firsts = List.of(CREATED);

        assertThat(law().afterRepetition(firsts, CREATED, CREATED, DONE).broken())
                .isEmpty();
        assertThat(law().afterRepetition(firsts, CREATED, CREATED, footprint(4, 12))
                        .broken())
                .containsExactly("not exactly one effect: sets +6 instead of +3, workouts +2 instead of +1");
        assertThat(law().afterRepetition(firsts, new Reply(201, "{\"other\":1}"), CREATED, DONE)
                        .broken())
                .hasSize(2);
        assertThat(law().afterRepetition(List.of(NONE), new Reply(409, ""), new Reply(409, ""), DONE)
                        .broken())
                .containsExactly("sent again it was answered 409: ");
    }
}
