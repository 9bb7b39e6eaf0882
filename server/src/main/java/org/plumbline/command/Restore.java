package org.plumbline.command;

import java.nio.file.Path;
import java.util.List;
import org.plumbline.platform.backup.Erased;
import org.plumbline.platform.backup.Recovery;
import org.plumbline.platform.json.Json;

/// `plumbline restore FILE`: into an empty folder, with no server on it.
final class Restore implements Command {

    @Override
    public Syntax syntax() {
        return Syntax.of("fills an empty folder from a backup")
                .word("FILE")
                .value("erased", "FILE", "erased.log of the old folder: deletes those accounts again")
                .flag("json", "answers as JSON");
    }

    @Override
    public int run(Arguments arguments) {
        Logs.toFolder(arguments.dataFolder());
        Path file = Path.of(arguments.words().getFirst()).toAbsolutePath();
        List<Erased> erased =
                arguments.find("erased").map(Path::of).map(Erased::read).orElse(List.of());
        var bar = new ProgressBar(arguments.terminal());
        try {
            Recovery.Restored restored =
                    Recovery.restore(file, erased, arguments.dataFolder(), arguments.storeSettings(), bar::step);
            bar.end();
            report(arguments, restored);
            return 0;
        } finally {
            bar.end();
        }
    }

    private record Report(String createdAt, long rows, boolean erasedGiven, int deletedAgain) {}

    private static void report(Arguments arguments, Recovery.Restored restored) {
        var report = new Report(
                restored.manifest().createdAt().toString(),
                restored.manifest().rows(),
                arguments.has("erased"),
                restored.deletedAgain());
        var out = arguments.terminal().out();
        if (arguments.has("json")) {
            out.println(Json.write(report));
            return;
        }
        out.println("Restored %d rows of %s into %s. The graph is built from them when a server runs."
                .formatted(
                        report.rows(),
                        report.createdAt(),
                        arguments.dataFolder().root()));
        out.println(
                report.erasedGiven()
                        ? "Accounts deleted again: " + report.deletedAgain() + "."
                        : "Accounts that were deleted after the backup was taken are back. Their list is erased.log in "
                                + "the old data folder: restore with --erased FILE to delete them again.");
    }
}
