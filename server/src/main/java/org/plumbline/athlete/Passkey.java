package org.plumbline.athlete;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its athlete sees it.
///
/// @param host the address it belongs to: no device offers it anywhere else
/// @param synced whether the device keeps a copy elsewhere, so that losing the device does not lose the passkey
/// @param lastUsedAt null until somebody signs in with it
record Passkey(
        UUID id,
        String name,
        String host,
        boolean synced,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
