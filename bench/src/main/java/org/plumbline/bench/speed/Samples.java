package org.plumbline.bench.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long each of many equal things took.
final class Samples {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    private Samples(long[] sorted) {
        this.sorted = sorted;
    }

    /// @param nanos in any order, not empty
    static Samples of(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("no samples");
        }
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    static Samples together(List<Samples> parts) {
        return of(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    int count() {
        return sorted.length;
    }

    /// The smallest sample that at least so many percent of all do not exceed, in milliseconds.
    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    double worst() {
        return percentile(100);
    }

    static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%,.0f ms", value);
    }
}
