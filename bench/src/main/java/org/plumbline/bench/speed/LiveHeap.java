package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What another Java process keeps on its heap once the garbage is gone, asked with the JDK's own `jcmd`.
final class LiveHeap {
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final long KIBI = 1024;

    private LiveHeap() {}

    /// In bytes.
    static long of(ProcessHandle process) throws IOException {
        // What a first collection hands to finalizers and cleaners only goes with a second one.
        ask(process, "GC.run");
        ask(process, "GC.run");
        return used(ask(process, "GC.heap_info"));
    }

    /// Adds the generations up, whatever the collector calls them.
    static long used(String info) {
        long sum = USED.matcher(info)
                .results()
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .sum();
        if (sum == 0) {
            throw new IllegalArgumentException("not what jcmd says of a heap: " + info);
        }
        return sum * KIBI;
    }

    private static String ask(ProcessHandle process, String what) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(jcmd, Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        return new String(asking.getInputStream().readAllBytes(), UTF_8);
    }
}
