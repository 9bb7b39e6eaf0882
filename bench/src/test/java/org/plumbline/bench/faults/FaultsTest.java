package org.plumbline.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.Report;
import org.plumbline.bench.RunningServer;

/// A handful of the points of `prove faults`, on real processes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private final Path folder;
    private final Installation place;

    FaultsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.place = Installation.start(RunningServer.ownClassPath(), folder.resolve("data"));
    }

    @AfterAll
    void stop() throws IOException {
        place.close();
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_whoever_is_killed() throws Exception {
        var said = new ByteArrayOutputStream();
        try (var report = Report.of(folder, new FaultProof(), new PrintStream(said, true, UTF_8))) {
            boolean holds = FaultProof.prove(place, Points.handful(), report);

            assertThat(holds).as(said.toString(UTF_8)).isTrue();
        }
    }

    @Test
    void the_law_sees_a_workout_that_is_there_twice_and_one_that_is_lost() throws IOException, SQLException {
        var scene = new Scene(place);
        var whole = scene.effect(Operation.LOG_WORKOUT);
        var athlete = place.signUp();
        var before = place.footprint(athlete);
        var reply = athlete.send(Operation.LOG_WORKOUT.prepare(athlete));
        place.awaitDrained(athlete);
        assertThat(new Law(whole, before)
                        .afterRecovery(List.of(reply), place.footprint(athlete))
                        .broken())
                .isEmpty();

        try (var sql = Sql.on(place.doors())) {
            sql.run("""
                    INSERT INTO workouts
                    SELECT (jsonb_populate_record(w, jsonb_build_object('workout_id', gen_random_uuid()))).*
                    FROM workouts w WHERE user_id = ?
                    """, athlete.id());
            assertThat(new Law(whole, before)
                            .afterRepetition(List.of(reply), reply, reply, place.footprint(athlete))
                            .broken())
                    .singleElement()
                    .asString()
                    .contains("not exactly one effect")
                    .contains("workouts +2 instead of +1");

            sql.run("DELETE FROM workouts WHERE user_id = ?", athlete.id());
            assertThat(new Law(whole, before)
                            .afterRecovery(List.of(reply), place.footprint(athlete))
                            .broken())
                    .singleElement()
                    .asString()
                    .contains("half stored");
        }
    }
}
