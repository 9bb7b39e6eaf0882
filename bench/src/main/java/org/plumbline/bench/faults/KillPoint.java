package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A request that stands still at a step while somebody is killed.
///
/// @param copies how many clients send the same request at the same time
record KillPoint(Operation operation, int copies, Stall stall, Victim killed) implements Point {

    static KillPoint of(Operation operation, Stall stall, Victim killed) {
        return new KillPoint(operation, 1, stall, killed);
    }

    @Override
    public String name() {
        return operation + (copies == 1 ? "" : ", " + copies + " times at once") + ": " + stall.step();
    }

    @Override
    public String victim() {
        return killed.toString();
    }

    @Override
    public Verdict prove(Scene scene) throws IOException, SQLException {
        var whole = scene.effect(operation);
        var place = scene.place();
        var athlete = place.signUp();
        var request = operation.prepare(athlete);
        place.awaitDrained(athlete);
        var before = place.footprint(athlete);
        var firsts = cutOff(place, athlete, request);
        var law = new Law(whole, before).afterRecovery(firsts, place.footprint(athlete));
        var second = athlete.sendUntilAnswered(request);
        var third = athlete.sendUntilAnswered(request);
        place.awaitDrained(athlete);
        var after = place.footprint(athlete);
        law.afterRepetition(firsts, second, third, after);
        Shown.check(law, athlete, after);
        scene.settle(athlete, after);
        return new Verdict(
                firsts.stream().map(Reply::toString).collect(Collectors.joining(" ")), second.toString(), law.broken());
    }

    private List<Reply> cutOff(Installation place, Athlete athlete, Request request) throws IOException, SQLException {
        List<CompletableFuture<Reply>> sent;
        try (var held = stall.hold(place, athlete)) {
            sent = IntStream.range(0, copies)
                    .mapToObj(_ -> athlete.begin(request))
                    .toList();
            held.awaitStandstill(sent);
            killed.kill(place);
        }
        killed.recover(place);
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
