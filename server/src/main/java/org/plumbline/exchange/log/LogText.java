package org.plumbline.exchange.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The characters of a file: byte order marks gone, every line end a `\n`. A null character, which no database keeps,
/// shows as the sign for what could not be read.
///
/// @param guessed the bytes are not UTF-8 and carry no mark, so they were taken for what spreadsheets on Windows write
record LogText(String text, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static LogText decode(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return new LogText(lines(new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE)), false);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new LogText(lines(new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE)), false);
        }
        int start = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var bytes = ByteBuffer.wrap(file, start, file.length - start);
        try {
            return new LogText(
                    lines(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()), false);
        } catch (CharacterCodingException notUtf8) {
            return new LogText(lines(new String(file, start, file.length - start, WINDOWS)), true);
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
