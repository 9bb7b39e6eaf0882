package org.plumbline.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Diagnosis MIXED = new Diagnosis(List.of(
            Check.well("PostgreSQL", "18.6"),
            Check.catchingUp("change log", "entries of 2 athletes"),
            Check.wrong("roles", "one is above row security")));

    @Test
    void aPersonReadsOneLinePerCheckAndTheSum() {
        assertThat(MIXED.text()).isEqualTo("""
                well         PostgreSQL  18.6
                catching up  change log  entries of 2 athletes
                WRONG        roles       one is above row security
                One thing is wrong.
                """);
        assertThat(MIXED.isWell()).isFalse();
    }

    @Test
    void whatIsOnItsWayIsNoFault() {
        assertThat(new Diagnosis(List.of(Check.catchingUp("change log", "x"))).isWell())
                .isTrue();
    }

    @Test
    void aProgramReadsTheSame() {
        assertThat(MIXED.json())
                .isEqualTo("{\"well\":false,\"checks\":["
                        + "{\"check\":\"PostgreSQL\",\"state\":\"well\",\"detail\":\"18.6\"},"
                        + "{\"check\":\"change log\",\"state\":\"catching_up\",\"detail\":\"entries of 2 athletes\"},"
                        + "{\"check\":\"roles\",\"state\":\"wrong\",\"detail\":\"one is above row security\"}]}");
    }
}
