package org.plumbline.training;

import java.util.Locale;

/// How a value is known. A value that nobody knows has no number, and says so.
public enum Known {
    /// By a clock or a device.
    MEASURED,
    /// The athlete said so.
    STATED,
    /// Worked out from something else, such as the plan's estimate.
    ESTIMATED,
    UNKNOWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Known of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
