package org.plumbline.platform.stores;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A store that cannot be had, told in words meant for the person at the terminal: what is wrong and what to do.
public final class StoreFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
