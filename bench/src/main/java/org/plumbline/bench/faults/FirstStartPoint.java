package org.plumbline.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// The very first start on an empty folder, killed while the database is being made.
record FirstStartPoint() implements Point {

    @Override
    public String name() {
        return "first start: the database is being made";
    }

    @Override
    public String victim() {
        return Victim.SERVER.toString();
    }

    @Override
    public Verdict prove(Scene scene) throws IOException {
        var folder = Files.createTempDirectory(scene.place().folder().getParent(), "first");
        var cut = scene.place().begin(folder);
        Patience.ofSeconds(180).await("the database is being made", () -> Files.exists(folder.resolve("postgres.new")));
        cut.toHandle().destroyForcibly();
        cut.onExit().join();
        try (var second = scene.place().elsewhere(folder)) {
            var athlete = second.signUp();
            var reply = athlete.send(Operation.CREATE.prepare(athlete));
            var law = new Law(Map.of(), new Footprint(Map.of(), ""))
                    .claim("a plan can be written", true, reply.isAcknowledged())
                    .claim("doctor complains", List.of(), second.complaints());
            return new Verdict("none", reply.toString(), law.broken());
        }
    }
}
