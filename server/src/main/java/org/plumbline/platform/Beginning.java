package org.plumbline.platform;

/// The beginning of a text, where the whole would be too long to be read at a glance.
public final class Beginning {
    private Beginning() {}

    /// On one line, and with an ellipsis where it goes on.
    public static String of(String text, int mostCharacters) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= mostCharacters) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, mostCharacters - 1)).stripTrailing() + "…";
    }
}
