package org.plumbline.platform.write;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// What a write answers: the status that HTTP shows, the body, and the version that becomes the ETag.
public record Answer(
        int status, @Nullable JsonNode body, @Nullable Long version) {
    public static Answer ok(Object body, long version) {
        return new Answer(200, Json.tree(body), version);
    }

    public static Answer ok(Object body) {
        return new Answer(200, Json.tree(body), null);
    }

    public static Answer created(Object body, long version) {
        return new Answer(201, Json.tree(body), version);
    }

    public static Answer created(Object body) {
        return new Answer(201, Json.tree(body), null);
    }

    public static Answer nothing() {
        return new Answer(204, null, null);
    }
}
