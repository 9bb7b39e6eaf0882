package org.plumbline;

import org.plumbline.command.Terminal;
import org.plumbline.command.Verbs;

/// The program: `plumbline VERB …`.
public final class Plumbline {

    private Plumbline() {}

    static void main(String[] arguments) {
        int status = Verbs.run(Terminal.ofProcess(PlumblineApplication.class), arguments);
        // Threads of the stores and of the web server are still there: the program ends when its verb does.
        System.exit(status);
    }
}
