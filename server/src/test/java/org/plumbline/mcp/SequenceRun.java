package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.mcp.Tally.Seen;
import org.plumbline.plan.GraphProbe;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Two athletes and some sequences of calls by their assistants, all from one seed. After every call the laws are held
/// against everything that is stored of both, and against what this test knows must be there.
final class SequenceRun {
    static final int CALLS = 14;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422);

    /// Writes that put content into the graph before they are published.
    private static final Set<String> CONTENT = Set.of("create_workout_plan", "confirm_plan");

    /// What each attempt makes anew.
    private static final Set<String> OWN = Set.of("id", "workout_id", "created_at", "updated_at");

    private final Chance chance;
    private final Tally tally;
    private final Mistakes mistakes;
    private final List<Side> sides = new ArrayList<>();
    private String place = "the beginning";
    private String said = "";

    /// One athlete with all that belongs to them.
    ///
    /// @param once what was done under a key or a client's id, and what was answered
    private record Side(
            TestClient athlete,
            SequenceModel model,
            ToolDraws draws,
            Meanwhile meanwhile,
            ReadBack readBack,
            List<Once> once) {}

    private record Once(Draw draw, JsonNode answer) {}

    /// @param schemas of the arguments of every tool
    /// @param exercises ids by names
    SequenceRun(long seed, Tally tally, Map<String, JsonNode> schemas, Map<String, String> exercises) {
        this.chance = Chance.of(seed);
        this.tally = tally;
        this.mistakes = new Mistakes(chance, schemas);
        for (TestClient athlete : List.of(TestServer.signUp(), TestServer.signUp())) {
            var model = new SequenceModel();
            sides.add(new Side(
                    athlete,
                    model,
                    new ToolDraws(chance, model, exercises),
                    new Meanwhile(chance, athlete, model),
                    new ReadBack(athlete, model, exercises),
                    new ArrayList<>()));
        }
    }

    /// What is going on, for whoever looks for what broke.
    String now() {
        return place + said;
    }

    void run(int sequences) {
        sides.forEach(side -> side.meanwhile().setUp());
        for (int sequence = 1; sequence <= sequences; sequence++) {
            for (int call = 1; call <= CALLS; call++) {
                int who = chance.between(0, 1);
                place = "sequence " + sequence + ", call " + call + " by athlete " + who;
                said = "";
                next(sides.get(who), sides.get(1 - who));
            }
        }
        place = "the end";
        said = "";
        sides.forEach(this::end);
    }

    private void next(Side mine, Side theirs) {
        if (chance.oneIn(6)) {
            mine.meanwhile().something();
        }
        if (!mine.once().isEmpty() && chance.oneIn(12)) {
            repeat(mine, chance.among(mine.once()));
            return;
        }
        Draw draw = mine.draws().draw();
        boolean writes = !ToolDraws.reads(draw.tool());
        if (chance.oneIn(14)) {
            draw = mistakes.wrong(draw);
        } else if (chance.oneIn(10)) {
            draw = mistakes.another(draw, theirs.model());
        }
        if (writes && !draw.happensOnce() && chance.oneIn(2)) {
            draw = draw.keyed(chance.id());
        }
        boolean trial = writes && !draw.arguments().has("dry_run") && chance.oneIn(6);
        JsonNode tried = call(mine, theirs, trial ? draw.asTrial() : draw);
        if (trial && chance.oneIn(2)) {
            assertThat(plain(call(mine, theirs, draw)))
                    .as("done as it was tried")
                    .isEqualTo(plain(tried));
        }
    }

    // ------------------------------------------------------------------------------------------------------ one call

    /// Makes a call and holds every law that a single call can break.
    private JsonNode call(Side mine, Side theirs, Draw draw) {
        said = ": " + draw.tool() + " " + draw.arguments();
        OptionalInt refusal = mine.model().refusal(draw);
        boolean refused = draw.wrong() != null || refusal.isPresent();
        boolean leavesNoTrace = refused || draw.isTrial();
        var graph = new GraphProbe(mine.athlete().userId());
        long nodes = leavesNoTrace && CONTENT.contains(draw.tool()) ? graph.planned() : Long.MAX_VALUE;
        Footprint before = footprint();

        JsonNode result = ask(mine, draw);
        JsonNode answer = result.path("structuredContent");
        Footprint after = footprint();

        assertThat(result.path("isError").booleanValue())
                .as("refused with %s: %s", refusal, answer)
                .isEqualTo(refused);
        assertThat(after.of(theirs.athlete().userId()))
                .as("what the other athlete has")
                .isEqualTo(before.of(theirs.athlete().userId()));
        saysNothingOf(theirs, draw, result);
        if (leavesNoTrace || ToolDraws.reads(draw.tool())) {
            assertThat(after).as("what is stored after %s", answer).isEqualTo(before);
            assertThat(nodes < Long.MAX_VALUE ? graph.planned() : 0)
                    .as("nodes of plans")
                    .isLessThanOrEqualTo(nodes);
        }
        if (refused) {
            refused(mine, draw, refusal, answer);
        } else if (ToolDraws.reads(draw.tool())) {
            tally.saw(Seen.ANSWERED_QUESTION);
            mine.readBack().answers(draw, answer);
        } else if (draw.isTrial()) {
            tally.saw(Seen.TRIAL);
        } else {
            accepted(mine, draw, answer, before, after);
        }
        return answer;
    }

    private JsonNode ask(Side side, Draw draw) {
        tally.called(draw.tool());
        return ToolCallTest.assistant(chance.oneIn(2) ? Era.HANDSHAKE : Era.STATELESS, side.athlete())
                .result("tools/call", Map.of("name", draw.tool(), "arguments", draw.arguments()));
    }

    private Footprint footprint() {
        return Footprint.of(sides.stream().map(side -> side.athlete().userId()).toList());
    }

    /// No answer has an id of another athlete's, unless the call said it first.
    private static void saysNothingOf(Side theirs, Draw draw, JsonNode result) {
        Set<String> ids = ids(result);
        ids.removeAll(ids(draw.arguments()));
        ids.retainAll(theirs.model().everything());
        assertThat(ids).as("what belongs to another, in %s", result).isEmpty();
    }

    private static Set<String> ids(JsonNode node) {
        return ID.matcher(node.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // ------------------------------------------------------------------------------------------------------- refusals

    /// It says why, with every mistake by its place, and another's id is answered as one that nobody has.
    private void refused(Side mine, Draw draw, OptionalInt refusal, JsonNode answer) {
        tally.saw(Seen.REFUSAL);
        int status = answer.path("status").intValue();
        Draw.Wrong wrong = draw.wrong();
        assertThat(REFUSALS).as("%s", answer).contains(status);
        assertThat(answer.path("problems")).as("%s", answer).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path("code").stringValue()).isNotBlank();
            assertThat(problem.path("message").stringValue()).isNotBlank();
        });
        if (wrong == null) {
            assertThat(status).as("%s", answer).isEqualTo(refusal.orElseThrow());
            if (draw.tool().equals("confirm_plan") && status == 422) {
                tally.saw(Seen.BLOCKED);
                assertThat(ReadBack.values(answer.path("problems"), "code")).containsExactly("blocked");
            }
            return;
        }
        assertThat(wrong.statuses().contains(status) || refusal.equals(OptionalInt.of(status)))
                .as("%s", answer)
                .isTrue();
        if (status == 422 && !refusal.equals(OptionalInt.of(status))) {
            Set<String> named = ReadBack.values(answer.path("problems"), "path");
            assertThat(wrong.paths())
                    .as("places in %s", answer)
                    .allSatisfy(path -> assertThat(named).anyMatch(each -> each.startsWith(path)));
        }
        ObjectNode unknown = wrong.unknown();
        tally.saw(unknown == null ? Seen.MISTAKEN : Seen.ANOTHERS_ID);
        if (unknown != null) {
            JsonNode other = ask(mine, new Draw(draw.tool(), unknown)).path("structuredContent");
            assertThat(withoutIds(answer)).as("another's beside nobody's").isEqualTo(withoutIds(other));
        }
    }

    private static String withoutIds(JsonNode answer) {
        return ID.matcher(answer.toString()).replaceAll("an id");
    }

    // --------------------------------------------------------------------------------------------- what is carried out

    private void accepted(Side mine, Draw draw, JsonNode answer, Footprint before, Footprint after) {
        tally.saw(Seen.WRITE);
        UUID me = mine.athlete().userId();
        if (draw.tool().startsWith("link_to_") && isThere(mine, draw)) {
            assertThat(after.head(me)).as("the same link is no change").isEqualTo(before.head(me));
        } else {
            assertThat(after.head(me)).as("the feed after %s", answer).isNotEqualTo(before.head(me));
        }
        if (draw.tool().equals("confirm_plan")
                && mine.model()
                        .isBlocked(mine.model().plan(draw.text("plan_id")).orElseThrow())) {
            tally.saw(Seen.OVERRIDDEN);
        }
        mine.model().accept(draw, answer);
        mine.readBack().after(draw, answer);
        if (draw.happensOnce()) {
            var once = new Once(draw, answer);
            mine.once().add(once);
            if (chance.oneIn(2)) {
                repeat(mine, once);
            }
            if (chance.oneIn(4)) {
                sayAnother(mine, draw);
            }
        }
    }

    private static boolean isThere(Side mine, Draw draw) {
        return mine.model().entry(draw.text("log_entry_id")).links().contains(SequenceModel.link(draw));
    }

    /// The same once more, however late: the same answer, and nothing happens.
    private void repeat(Side mine, Once once) {
        said += "; again " + once.draw().tool() + " " + once.draw().arguments();
        Footprint before = footprint();
        JsonNode result = ask(mine, once.draw());
        tally.saw(Seen.REPEATED);
        assertThat(result.path("structuredContent")).isEqualTo(once.answer());
        assertThat(result.path("isError").booleanValue()).isFalse();
        assertThat(footprint()).as("what is stored").isEqualTo(before);
    }

    /// Another body under the same key or id.
    private void sayAnother(Side mine, Draw draw) {
        ObjectNode other = draw.arguments().deepCopy();
        String field = other.has("raw_text") ? "raw_text" : other.has("content") ? "content" : "notes";
        if (draw.tool().startsWith("link_to_")) {
            field = draw.tool().substring("link_to_".length()) + "_id";
        }
        other.put(field, chance.id());
        said += "; then " + other;
        Footprint before = footprint();
        JsonNode result = ask(mine, new Draw(draw.tool(), other));
        tally.saw(Seen.OTHER_BODY);
        assertThat(result.at("/structuredContent/status").intValue())
                .as("%s", result)
                .isEqualTo(409);
        assertThat(footprint()).as("what is stored").isEqualTo(before);
    }

    private static JsonNode plain(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OWN);
        }
        node.forEach(SequenceRun::strip);
    }

    // ------------------------------------------------------------------------------------------------------- the end

    private void end(Side side) {
        side.readBack().everything();
        UUID athlete = side.athlete().userId();
        Verdict verdict = TestServer.shared().get(Reconciler.class).reconcile(new UserId(athlete));
        assertThat(verdict.state()).as("%s", verdict).isEqualTo(Verdict.State.AGREED);
        assertThat(verdict.repaired()).as("%s", verdict).isZero();
        assertThat(Footprint.isWithoutGap(athlete))
                .as("the feed has every number once")
                .isTrue();
    }

    /// What the assistant of somebody who has nothing yet is told of the tools.
    static Map<String, JsonNode> schemas(TestClient athlete) {
        var schemas = new HashMap<String, JsonNode>();
        Assistant.withHandshake(athlete)
                .result("tools/list", Map.of())
                .path("tools")
                .forEach(tool -> schemas.put(tool.path("name").stringValue(), tool.path("inputSchema")));
        return schemas;
    }
}
