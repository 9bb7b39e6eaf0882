package org.plumbline.exchange.log;

import java.util.List;

/// What came of reading a file.
public sealed interface LogReading {
    /// The header belongs to a dialect that we know.
    record Recognised(ImportedLog log) implements LogReading {}

    /// No dialect has this header, as it was seen; empty when the file is.
    record NotRecognised(List<String> header) implements LogReading {
        public NotRecognised {
            header = List.copyOf(header);
        }
    }
}
