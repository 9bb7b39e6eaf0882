package org.plumbline.athlete;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token that an athlete made for a script or an assistant, without its secret.
record PersonalToken(
        UUID id,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    PersonalToken {
        scopes = List.copyOf(scopes);
    }
}
