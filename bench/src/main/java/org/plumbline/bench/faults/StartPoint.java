package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// A start that is killed half-way, on a folder with data: the next start goes through and everything is there.
record StartPoint(StartStep step, Victim killed) implements Point {

    @Override
    public String name() {
        return "start: " + step;
    }

    @Override
    public String victim() {
        return killed.toString();
    }

    @Override
    public Verdict prove(Scene scene) throws IOException, SQLException {
        var place = scene.place();
        var athlete = place.signUp();
        var request = Operation.COMPLETE.prepare(athlete);
        var first = athlete.send(request);
        place.awaitDrained(athlete);
        var before = place.footprint(athlete);
        place.startCutOff(step, killed);
        var law = new Law(Map.of(), before);
        law.afterRecovery(List.of(), place.footprint(athlete));
        var second = athlete.sendUntilAnswered(request);
        law.afterRepetition(List.of(first), second, athlete.send(request), place.footprint(athlete));
        scene.settle(athlete, place.footprint(athlete));
        return new Verdict(first.toString(), second.toString(), law.broken());
    }
}
