package org.plumbline.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A backup beside the running server that stands still in the middle of the tables: its file is there when it said so
/// and not otherwise, and the next backup goes through.
///
/// @param killed empty when it is the backup itself that is killed
record BackupPoint(Optional<Victim> killed) implements Point {

    @Override
    public String name() {
        return "backup: half of the tables written";
    }

    @Override
    public String victim() {
        return killed.map(Victim::toString).orElse("the backup");
    }

    @Override
    public Verdict prove(Scene scene) throws IOException, SQLException {
        var place = scene.place();
        var athlete = place.signUp();
        Bodies.completed(athlete);
        place.awaitDrained(athlete);
        var before = place.footprint(athlete);
        var folder = Files.createTempDirectory(place.folder().getParent(), "backup");
        var file = folder.resolve("half.backup");
        Process backup;
        try (var held = TableStall.reading("workouts").hold(place, athlete)) {
            backup = place.command("backup", file.toString());
            held.awaitStandstill(List.of(new CompletableFuture<>()));
            if (killed.isPresent()) {
                killed.get().kill(place);
            } else {
                backup.toHandle().destroyForcibly();
            }
        }
        if (killed.isPresent()) {
            killed.get().recover(place);
        }
        int first = backup.onExit().join().exitValue();
        int second = place.command("backup", folder.resolve("whole.backup").toString())
                .onExit()
                .join()
                .exitValue();
        var law = new Law(Map.of(), before)
                .afterRecovery(List.of(), place.footprint(athlete))
                .claim("there is a file when it said so", first == 0, Files.exists(file))
                .claim("the next backup ends with", 0, second);
        scene.settle(athlete, before);
        return new Verdict("exit " + first, "exit " + second, law.broken());
    }
}
