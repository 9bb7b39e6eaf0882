package org.plumbline.platform.tools;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How grave something is, as RFC 5424 has it; the least first.
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LogLevel> find(String word) {
        return Arrays.stream(values())
                .filter(level -> level.wire().equals(word))
                .findFirst();
    }
}
