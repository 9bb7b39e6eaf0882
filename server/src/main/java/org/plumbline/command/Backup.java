package org.plumbline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.plumbline.platform.backup.Manifest;
import org.plumbline.platform.backup.Snapshot;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.Stores;

/// `plumbline backup FILE`: one consistent snapshot, beside a running server or alone.
final class Backup implements Command {

    @Override
    public Syntax syntax() {
        return Syntax.of("writes everything into one file, also while a server runs")
                .word("FILE")
                .flag("json", "answers as JSON");
    }

    @Override
    public int run(Arguments arguments) {
        Logs.toFolder(arguments.dataFolder());
        Path file = Path.of(arguments.words().getFirst()).toAbsolutePath();
        if (arguments.storeSettings().postgres() == null
                && !Files.exists(arguments.dataFolder().postgres())) {
            throw new StoreFailure(
                    "There is no data in " + arguments.dataFolder().root() + ".");
        }
        var bar = new ProgressBar(arguments.terminal());
        try (Stores stores = Stores.attachOrOpen(arguments.dataFolder(), arguments.storeSettings())) {
            Manifest manifest =
                    Snapshot.write(stores.addresses(), file, Clock.systemUTC().instant(), bar::step);
            bar.end();
            BackupReport.print(arguments, file, manifest);
            return 0;
        } finally {
            bar.end();
        }
    }
}
