package org.plumbline.bench.faults;

import java.io.IOException;

/// What a process can be told from outside besides its end.
enum Signal {
    STOP,
    CONT,
    /// To PostgreSQL: read the settings again.
    HUP;

    /// To a process that may be gone by now.
    void to(ProcessHandle process) throws IOException {
        if (process.isAlive()) {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        }
    }
}
