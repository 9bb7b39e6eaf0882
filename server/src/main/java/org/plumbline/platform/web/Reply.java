package org.plumbline.platform.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.write.Answer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers as HTTP shows them: JSON bytes, and the version as ETag.
public final class Reply {
    private Reply() {}

    public static ResponseEntity<byte[]> of(Answer answer) {
        return build(answer.status(), answer.body(), answer.version());
    }

    /// A read of something without a version.
    public static ResponseEntity<byte[]> ok(Object body) {
        return build(200, body, null);
    }

    public static ResponseEntity<byte[]> ok(Object body, long version) {
        return build(200, body, version);
    }

    private static ResponseEntity<byte[]> build(int status, @Nullable Object body, @Nullable Long version) {
        var response = ResponseEntity.status(HttpStatusCode.valueOf(status));
        if (version != null) {
            response.eTag("\"" + version + "\"");
        }
        return body == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(Json.MAPPER.writeValueAsBytes(body));
    }
}
