package org.plumbline.command;

import java.io.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// One line on standard error that says how far a piece of work has come, once it takes longer than two seconds and
/// only when a person watches.
final class ProgressBar {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final boolean watched;
    private final long begun = System.nanoTime();
    private long shown;
    private boolean visible;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
        this.watched = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !terminal.environment().getOrDefault("TERM", "dumb").equals("dumb");
    }

    void step(String what, long done, long all) {
        long now = System.nanoTime();
        if (!watched || now - begun < PATIENCE.toNanos() || now - shown < BETWEEN.toNanos()) {
            return;
        }
        shown = now;
        visible = true;
        int filled = all == 0 ? WIDTH : (int) (WIDTH * done / all);
        terminal.err()
                .print(String.format(
                        Locale.ROOT,
                        "\r[%s%s] %d of %d  %-40.40s",
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        done,
                        all,
                        what));
        terminal.err().flush();
    }

    /// Takes the line away.
    void end() {
        if (visible) {
            terminal.err().print("\r" + " ".repeat(WIDTH + 70) + "\r");
            terminal.err().flush();
            visible = false;
        }
    }
}
