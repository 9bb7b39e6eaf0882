package org.plumbline.bench.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Neo4j is away for as long as operations take, each of an athlete of its own: what needs no graph is done, plan
/// content is refused and stored nowhere, plans can be read, and afterwards the graph catches up.
record GraphAwayPoint(List<Operation> operations) implements Point {

    /// One athlete in the outage.
    private record Part(
            Operation operation, Map<String, Long> whole, Athlete athlete, Request request, Footprint before) {

        static Part ready(Scene scene, Operation operation) throws IOException, SQLException {
            var whole = scene.effect(operation);
            var athlete = scene.place().signUp();
            var request = operation.prepare(athlete);
            scene.place().awaitDrained(athlete);
            return new Part(operation, whole, athlete, request, scene.place().footprint(athlete));
        }

        Reply withoutGraph(Installation place, Law law) throws IOException, SQLException {
            var first = athlete.send(request);
            law.claim(operation + ": done without the graph", !operation.needsGraph(), first.isAcknowledged());
            law.claim(operation + ": refused as unavailable", operation.needsGraph(), first.isUnavailable());
            law.claim(
                    operation + ": stored without the graph",
                    operation.needsGraph() ? Map.of() : whole,
                    place.footprint(athlete).since(before));
            law.claim(
                    operation + ": plans can be read",
                    true,
                    athlete.send(Request.read("/api/plans?limit=10")).isAcknowledged());
            return first;
        }
    }

    @Override
    public String name() {
        return "all of: " + operations.stream().map(Operation::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String victim() {
        return "Neo4j away throughout";
    }

    @Override
    public Verdict prove(Scene scene) throws IOException, SQLException {
        var place = scene.place();
        var parts = new ArrayList<Part>();
        for (var operation : operations) {
            parts.add(Part.ready(scene, operation));
        }
        var nothing = new Footprint(Map.of(), "");
        var law = new Law(Map.of(), nothing);
        var firsts = new ArrayList<Reply>();
        try (var store =
                FileChannel.open(place.folder().resolve("graph/data/databases/store_lock"), StandardOpenOption.WRITE)) {
            Victim.NEO4J.kill(place);
            // Whoever is started next finds its store taken, until the channel is closed.
            var taken = store.lock();
            for (var part : parts) {
                firsts.add(part.withoutGraph(place, law));
            }
            law.claim("the store was ours", true, taken.isValid());
        }
        place.awaitReady();
        var broken = new ArrayList<>(law.broken());
        var seconds = new ArrayList<Reply>();
        for (int each = 0; each < parts.size(); each++) {
            var part = parts.get(each);
            seconds.add(repeated(scene, part, firsts.get(each), broken));
        }
        return new Verdict(joined(firsts), joined(seconds), broken);
    }

    private static Reply repeated(Scene scene, Part part, Reply first, List<String> broken)
            throws IOException, SQLException {
        var place = scene.place();
        var law = new Law(part.whole(), part.before());
        var second = part.athlete().sendUntilAnswered(part.request());
        var third = part.athlete().sendUntilAnswered(part.request());
        place.awaitDrained(part.athlete());
        var after = place.footprint(part.athlete());
        law.afterRepetition(List.of(first), second, third, after);
        Shown.check(law, part.athlete(), after);
        law.broken().forEach(each -> broken.add(part.operation() + ": " + each));
        scene.settle(part.athlete(), after);
        return second;
    }

    private static String joined(List<Reply> replies) {
        return replies.stream().map(Reply::toString).collect(Collectors.joining(" "));
    }
}
