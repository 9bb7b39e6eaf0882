package org.plumbline.bench.faults;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;

/// One write, to be sent as often as it takes: its key makes it the same one each time.
///
/// @param seen the version that it was made from, for `If-Match`
record Request(
        String method,
        String path,
        String contentType,
        String body,
        String key,
        @Nullable Long seen) {

    static Request post(String path, Object body) {
        return json("POST", path, body);
    }

    static Request put(String path, Object body) {
        return json("PUT", path, body);
    }

    static Request delete(String path) {
        return new Request("DELETE", path, "application/json", "", newKey(), null);
    }

    static Request upload(String path, String file) {
        return new Request("POST", path, "text/csv", file, newKey(), null);
    }

    static Request read(String path) {
        return new Request("GET", path, "application/json", "", newKey(), null);
    }

    private static Request json(String method, String path, Object body) {
        return new Request(method, path, "application/json", Json.write(body), newKey(), null);
    }

    Request onlyIf(long version) {
        return new Request(method, path, contentType, body, key, version);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// An empty object, for writes that take nothing.
    static Map<String, Object> nothing() {
        return Map.of();
    }
}
