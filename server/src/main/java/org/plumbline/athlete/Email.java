package org.plumbline.athlete;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as its owner writes it; two that differ only in case are one.
record Email(String text) {
    static final int LONGEST = 254;
    /// Whether mail arrives is not ours to know: something, an at sign, something, no blanks.
    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

    Email {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not an e-mail address: " + text);
        }
    }

    static Optional<Email> find(String text) {
        return isOne(text.strip()) ? Optional.of(new Email(text.strip())) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
