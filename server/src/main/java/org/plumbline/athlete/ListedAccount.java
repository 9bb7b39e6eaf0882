package org.plumbline.athlete;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account in the list for whoever owns the machine.
///
/// @param displayName null while the account is being deleted
/// @param status `active`, `disabled` or `deleting`
public record ListedAccount(
        UUID userId, String email, @Nullable String displayName, boolean operator, String status, Instant createdAt) {}
