package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An edit and a confirmation of the same version of a draft: their contents are in the graph, and both are about to
/// publish. One wins, the other is told so, and what is published is what one of them said.
///
/// @param killed who dies before either may go on; nobody when empty
record RacePoint(Optional<Victim> killed) implements Point {

    @Override
    public String name() {
        return "edit racing confirm, both about to publish";
    }

    @Override
    public String victim() {
        return killed.map(Victim::toString).orElse("nobody");
    }

    @Override
    public Verdict prove(Scene scene) throws IOException, SQLException {
        var edited = scene.effect(Operation.EDIT);
        var confirmed = scene.effect(Operation.CONFIRM);
        var place = scene.place();
        var athlete = place.signUp();
        var draft = "/api/plans/" + Bodies.draft(athlete);
        var edit = Request.put(draft, Bodies.edited("Lower B")).onlyIf(1);
        var confirm = Request.post(draft + "/confirm", Request.nothing()).onlyIf(1);
        place.awaitDrained(athlete);
        var before = place.footprint(athlete);
        var firsts = race(place, athlete, edit, confirm);
        var between = place.footprint(athlete).since(before);
        var seconds = List.of(athlete.sendUntilAnswered(edit), athlete.sendUntilAnswered(confirm));
        place.awaitDrained(athlete);
        var after = place.footprint(athlete);
        boolean editWon = seconds.getFirst().isAcknowledged();
        var law = new Law(editWon ? edited : confirmed, before);
        law.claim(
                "failures",
                List.of(),
                firsts.stream()
                        .filter(first -> first.isFailure() && !first.isConflict())
                        .map(Reply::text)
                        .toList());
        law.claim(
                "one of them wins",
                1L,
                seconds.stream().filter(Reply::isAcknowledged).count());
        law.claim(
                "the other is told so",
                1L,
                seconds.stream().filter(Reply::isConflict).count());
        law.claim("what is published", editWon ? edited : confirmed, after.since(before));
        law.claim("whole or not at all", true, between.isEmpty() || between.equals(after.since(before)));
        for (int each = 0; each < 2; each++) {
            law.claim(
                    "an acknowledged one stays acknowledged",
                    true,
                    !firsts.get(each).isAcknowledged() || firsts.get(each).saysTheSameAs(seconds.get(each)));
        }
        var plan = athlete.done(Request.read(draft));
        law.claim(
                "the plan says what one of them said",
                Map.of("name", editWon ? "Lower B" : "Lower A", "status", editWon ? "draft" : "confirmed"),
                Map.of(
                        "name", plan.path("name").stringValue(),
                        "status", plan.path("status").stringValue()));
        scene.settle(athlete, after);
        return new Verdict(said(firsts), said(seconds), law.broken());
    }

    private List<Reply> race(Installation place, Athlete athlete, Request edit, Request confirm)
            throws IOException, SQLException {
        List<CompletableFuture<Reply>> sent;
        try (var held = TableStall.writing("idempotency_keys").hold(place, athlete)) {
            sent = List.of(athlete.begin(edit), athlete.begin(confirm));
            held.awaitStandstill(sent);
            if (killed.isPresent()) {
                killed.get().kill(place);
            }
        }
        if (killed.isPresent()) {
            killed.get().recover(place);
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static String said(List<Reply> replies) {
        return replies.getFirst() + " " + replies.getLast();
    }
}
