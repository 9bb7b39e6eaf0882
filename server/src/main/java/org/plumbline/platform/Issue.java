package org.plumbline.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong: where (a JSON pointer, or empty for the whole), which rule, and what a person can do.
///
/// @param finding what was found, alone, where the message also says what to do about it; else null
public record Issue(
        String path,
        String code,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String finding) {
    public Issue(String path, String code, String message) {
        this(path, code, message, null);
    }
}
