package org.plumbline.exchange.log;

/// A line of a text and where it begins.
record TextLine(String text, int line, int offset) {
    boolean atEnd() {
        return offset >= text.length();
    }

    TextLine forward(int lines) {
        int at = offset;
        for (int i = 0; i < lines; i++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return new TextLine(text, line + lines, at);
    }

    TextLine pastEmpty() {
        int empty = 0;
        while (offset + empty < text.length() && text.charAt(offset + empty) == '\n') {
            empty++;
        }
        return forward(empty);
    }
}
