package org.plumbline.graphserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import picocli.CommandLine;

/// The password that the user `neo4j` has from the very first start, so that there is never a moment without one.
final class InitialPassword {

    private InitialPassword() {}

    /// Does nothing once the system database exists: the password lives there from then on.
    static void setOnEmptyFolder(Path folder, Path settings, String password) throws IOException {
        if (Files.exists(folder.resolve("data/databases/system"))) {
            return;
        }
        // The command prints to standard output, which belongs to the one line that our parent waits for.
        var output = System.out;
        System.setOut(System.err);
        try {
            var command = new SetInitialPasswordCommand(new ExecutionContext(folder, settings.getParent()));
            int result = new CommandLine(command).execute(password);
            if (result != 0) {
                throw new IOException("neo4j-admin set-initial-password ended with " + result);
            }
        } finally {
            System.setOut(output);
        }
    }
}
