package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// Compares what was sent with what is read: every field that was sent must be there with the same value, nothing more
/// and nothing less in every list.
final class Sent {
    private Sent() {}

    static void assertReadBack(JsonNode sent, JsonNode read) {
        compare("", sent, read);
    }

    private static void compare(String path, JsonNode sent, JsonNode read) {
        if (sent.isObject() && !path.endsWith("/extra")) {
            sent.properties()
                    .forEach(
                            field -> compare(path + "/" + field.getKey(), field.getValue(), read.path(field.getKey())));
        } else if (sent.isArray()) {
            assertThat(read.size()).as(path).isEqualTo(sent.size());
            for (int i = 0; i < sent.size(); i++) {
                compare(path + "/" + i, sent.get(i), read.get(i));
            }
        } else {
            assertThat(Json.canonical(read)).as(path).isEqualTo(Json.canonical(sent));
        }
    }
}
