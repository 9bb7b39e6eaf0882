package org.plumbline.bench.speed;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// How long each part of the system used the cores while something was measured: where the time goes.
final class CpuShares {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<Processes.Part, Duration> used = new EnumMap<>(Processes.Part.class);

    <T> T during(Processes processes, Callable<T> measured) throws Exception {
        var before = processes.cpu();
        T result = measured.call();
        processes
                .cpu()
                .forEach((part, after) ->
                        used.merge(part, after.minus(before.getOrDefault(part, Duration.ZERO)), Duration::plus));
        return result;
    }

    static String parts() {
        return Arrays.stream(Processes.Part.values()).map(Processes.Part::words).collect(Collectors.joining(" + "));
    }

    String perRequest(int requests) {
        return Arrays.stream(Processes.Part.values())
                        .map(part -> String.format(
                                Locale.ROOT,
                                "%.2f",
                                used.getOrDefault(part, Duration.ZERO).toNanos() / NANOS_PER_MILLI / requests))
                        .collect(Collectors.joining(" + "))
                + " ms";
    }
}
