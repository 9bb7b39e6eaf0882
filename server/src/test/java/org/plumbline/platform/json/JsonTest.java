package org.plumbline.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonTest {
    /// What was small enough when it came is small enough on its way inside.
    @Test
    void whatIsHandedOnIsNoLargerThanItCame() {
        JsonNode said = Json.parse("{\"raw_text\":\"колено 膝\",\"load\":1e99999}");

        assertThat(Json.bytesAsSent(said)).asString().isEqualTo("{\"raw_text\":\"колено 膝\",\"load\":1E+99999}");
    }

    @Test
    void whatAColumnKeepsIsPlainEvenOfHalfACharacter() {
        JsonNode half = Json.parse("\"\\ud83d\"");

        assertThat(Json.writeAsSent(half)).isEqualTo("\"\\uD83D\"");
        assertThat(Json.parse(Json.writeAsSent(half))).isEqualTo(half);
    }
}
