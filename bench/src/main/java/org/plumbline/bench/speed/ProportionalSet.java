package org.plumbline.bench.speed;

import java.util.regex.Pattern;

/// Reads the proportional set size out of `/proc/PID/smaps_rollup`.
final class ProportionalSet {
    private static final Pattern LINE = Pattern.compile("^Pss: +(\\d+) kB$", Pattern.MULTILINE);
    private static final long KIBI = 1024;

    private ProportionalSet() {}

    static long bytes(String rollup) {
        var line = LINE.matcher(rollup);
        if (!line.find()) {
            throw new IllegalArgumentException("no Pss in: " + rollup);
        }
        return Long.parseLong(line.group(1)) * KIBI;
    }
}
