package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.mcp.Tally.Seen;
import tools.jackson.databind.JsonNode;

/// Whatever assistants ask for, in whatever order, every rule for data of the design holds after each call, and both
/// stores agree in the end. `-Dplumbline.sequences=N` makes more of them. A run is two athletes and a few sequences;
/// `-Dplumbline.seed=N` makes one run again.
class ToolSequencesTest {
    private static final int SEQUENCES_OF_A_RUN = 10;
    private static final TestClient SOMEBODY = TestServer.signUp();
    private static final Map<String, JsonNode> SCHEMAS = SequenceRun.schemas(SOMEBODY);

    @Test
    void everyToolIsDrawn() {
        assertThat(ToolDraws.drawn()).isEqualTo(SCHEMAS.keySet());
    }

    @Test
    void anySequenceOfToolsKeepsEveryRule() throws IOException {
        Long seed = Long.getLong("plumbline.seed");
        int wanted = seed == null ? Integer.getInteger("plumbline.sequences", 50) : SEQUENCES_OF_A_RUN;
        var tally = new Tally();
        Map<String, String> exercises = exercises();
        long run = seed == null ? 1 : seed;
        for (int done = 0; done < wanted; done += SEQUENCES_OF_A_RUN, run++) {
            run(new SequenceRun(run, tally, SCHEMAS, exercises), run, Math.min(SEQUENCES_OF_A_RUN, wanted - done));
        }
        if (wanted >= 50) {
            assertThat(tally.tools()).isEqualTo(ToolDraws.drawn());
            assertThat(Stream.of(Seen.values()))
                    .allSatisfy(
                            what -> assertThat(tally.of(what)).as("%s", what).isPositive());
        }
        if (seed == null) {
            keep(wanted, tally);
        }
    }

    /// Says how to see it again when anything breaks.
    private static void run(SequenceRun run, long seed, int sequences) {
        boolean whole = false;
        try {
            run.run(sequences);
            whole = true;
        } finally {
            if (!whole) {
                System.out.printf("broken with -Dplumbline.seed=%d in %s%n", seed, run.now());
            }
        }
    }

    private static Map<String, String> exercises() {
        List<String> names =
                Stream.concat(PlanDraws.LOADED.stream(), Stream.of("Plank")).toList();
        var ids = new TreeMap<String, String>();
        SOMEBODY.post("/api/exercises/resolve", Map.of("names", names))
                .body()
                .path("resolved")
                .forEach(each -> ids.put(
                        each.path("name").stringValue(),
                        each.path("exercise_id").stringValue()));
        assertThat(ids.keySet()).containsExactlyInAnyOrderElementsOf(names);
        return ids;
    }

    /// What was seen, for the dated results.
    private static void keep(int sequences, Tally tally) throws IOException {
        String folder = System.getProperty("plumbline.results");
        if (folder != null) {
            String day = TestServer.shared()
                    .owner()
                    .sql("SELECT current_date::text")
                    .query(String.class)
                    .single();
            Files.writeString(Path.of(folder, day + "-tools.md"), report(day, sequences, tally));
        }
    }

    private static String report(String day, int sequences, Tally tally) {
        return """
                # tools, %s

                generated sequences of tool calls by the assistants of two athletes, over both eras of the protocol

                %d sequences of %d calls, seeds 1 to %d, %d sequences to a pair of athletes; all %d tools. The athletes have
                goals, a training block, injuries and constraints, which change meanwhile, as plans do by hand.

                | calls | %d |
                |---|---|
                | questions answered | %d |
                | writes carried out | %d |
                | tried with `dry_run` | %d |
                | refused | %d |
                | confirmations blocked, and no reason given | %d |
                | confirmed all the same, with `override_reason` | %d |
                | repeated under the same key or id | %d |
                | another body under the same key or id | %d |
                | an id of the other athlete | %d |
                | unknown fields and wrong types | %d |

                After every call all rows of both athletes were compared with what they were before, but for the access log and
                what the server notes of its own work. A question, a trial, a refusal and a repetition changed nothing; a
                write changed nothing of the other athlete's and moved the feed, unless the link was there already; no answer
                had an id of the other's. A refusal named every mistake by its place, and another's id was answered as one
                that nobody has. Which calls had to be refused was worked out beforehand, from the plan states and the
                constraints. What was written was read again over REST and was as sent: plans, workouts (zero, null and left
                out, units, days in their zones), every planned and performed set in one row of the deviations with its class,
                the reason why a blocked plan was confirmed, entries word by word with links found from both ends,
                observations with their evidence. In the end all of it was read once more, the graph answered what each plan
                serves, the feeds had no gap, and both stores agreed with nothing to repair.
                """.formatted(
                        day,
                        sequences,
                        SequenceRun.CALLS,
                        Math.ceilDiv(sequences, SEQUENCES_OF_A_RUN),
                        SEQUENCES_OF_A_RUN,
                        ToolDraws.drawn().size(),
                        tally.of(Seen.CALL),
                        tally.of(Seen.ANSWERED_QUESTION),
                        tally.of(Seen.WRITE),
                        tally.of(Seen.TRIAL),
                        tally.of(Seen.REFUSAL),
                        tally.of(Seen.BLOCKED),
                        tally.of(Seen.OVERRIDDEN),
                        tally.of(Seen.REPEATED),
                        tally.of(Seen.OTHER_BODY),
                        tally.of(Seen.ANOTHERS_ID),
                        tally.of(Seen.MISTAKEN));
    }
}
