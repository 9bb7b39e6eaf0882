package org.plumbline.platform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Neo4jVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"5.24.0", "5.26.1", "5.27-aura", "2025.01.0", "2026.08.1"})
    void fromTheFirstThatKnowsOurStatementsOnItWillDo(String text) {
        assertThat(new Neo4jVersion(text).isTooOld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.4.38", "5.3.0", "5.22.0", "5", ""})
    void whatCameBeforeIsTooOld(String text) {
        var version = new Neo4jVersion(text);

        assertThat(version.isTooOld()).isTrue();
        assertThat(version.tooOldAt("bolt://there:7687"))
                .isEqualTo("The Neo4j at bolt://there:7687 is " + text
                        + ", which is too old: 5.24 is the oldest that will do.");
    }
}
