package org.plumbline.command;

import java.io.Serial;
import java.util.Objects;

/// A command line that cannot be understood; the program ends with status 2.
public final class WrongUsage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public WrongUsage(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
