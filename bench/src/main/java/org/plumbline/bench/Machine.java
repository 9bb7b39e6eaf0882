package org.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What the numbers were measured on.
final class Machine {

    private static final long MEBI = 1024L * 1024L;

    private Machine() {}

    static String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d cores, %,d MiB of memory, %s %s, JDK %s; load average %.1f when it began."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        system.getTotalMemorySize() / MEBI,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        system.getSystemLoadAverage());
    }
}
