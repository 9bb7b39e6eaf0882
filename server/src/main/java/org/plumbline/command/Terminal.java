package org.plumbline.command;

import java.io.PrintStream;
import java.util.Map;

/// What a command may touch outside of itself. Logs never go to `out`: it belongs to answers.
///
/// @param application the class that Spring starts from
public record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Class<?> application) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    public static Terminal ofProcess(Class<?> application) {
        return new Terminal(System.out, System.err, System.getenv(), application);
    }
}
