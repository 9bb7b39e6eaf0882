package org.plumbline.platform;

import java.util.UUID;

/// The id of an account, the same in both stores.
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
