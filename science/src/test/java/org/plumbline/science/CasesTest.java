package org.plumbline.science;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void aBrokenLawNamesTheSeedOfItsCase() {
        assertThatThrownBy(() -> Cases.forAll(random -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("broken with -Dplumbline.seed=\\d+: no");
    }
}
