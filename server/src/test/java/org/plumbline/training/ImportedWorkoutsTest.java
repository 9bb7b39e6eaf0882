package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.Resolution;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.science.unit.Load;

/// Workouts that come with a file: many at once, reviewed, and taken back.
final class ImportedWorkoutsTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2020-01-01");

    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());
    private final Transactions transactions = TestServer.shared().get(Transactions.class);
    private final Workouts workouts = TestServer.shared().get(Workouts.class);
    private final Ids ids = TestServer.shared().get(Ids.class);

    @Test
    void manyAreStoredAtOnceAndReadLikeOthers() {
        UUID file = ids.next();
        store(imported(file, 300, 25));

        var day = transactions.read(Caller.of(user), () -> workouts.list(user, FIRST_DAY, FIRST_DAY));
        assertThat(day).hasSize(1);
        assertThat(day.getFirst().sets()).hasSize(25);
        assertThat(day.getFirst().source()).isEqualTo(WorkoutSource.IMPORTED);
        assertThat(athlete.get("/api/sets?limit=1000").body().path("items").size())
                .isEqualTo(1000);
    }

    @Test
    void takingAFileBackTakesExactlyWhatCameWithIt() {
        UUID file = ids.next();
        List<Workout> all = imported(file, 3, 2);
        store(all);
        String kept =
                athlete.post("/api/workouts", "{\"date\": \"2020-01-01\"}").text("/id");

        int voided = transactions.write(Caller.of(user), work -> workouts.voidImport(work, file));

        assertThat(voided).isEqualTo(3);
        assertThat(athlete.get("/api/workouts").body().path("items"))
                .extracting(item -> item.path("id").stringValue())
                .containsExactly(kept);
        assertThat(athlete.get("/api/sets").body().path("items").size()).isZero();
        assertThat(athlete.get("/api/workouts/" + all.getFirst().id() + "/history")
                        .text("/items/0/action"))
                .isEqualTo("import_undone");
        assertThat(transactions.<Integer>write(Caller.of(user), work -> workouts.voidImport(work, file)))
                .isZero();
    }

    @Test
    void anUnknownNameIsReviewedLater() {
        UUID file = ids.next();
        store(imported(file, 2, 3));
        ExerciseId squat = transactions.read(Caller.of(user), () -> resolve("Back Squat"));

        int sets = transactions.write(Caller.of(user), work -> workouts.review(work, file, "Gym Thing", squat));

        assertThat(sets).isEqualTo(6);
        assertThat(athlete.get("/api/sets?exercise_id=" + squat)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(6);
        assertThat(athlete.get("/api/sets").text("/items/0/exercise_name")).isEqualTo("Gym Thing");
    }

    @Test
    void anImportedNameThatNobodyKnowsSurvivesAnAmendment() {
        store(imported(ids.next(), 1, 1));
        String id = athlete.get("/api/workouts").text("/items/0/id");

        TestClient.Answer amended = athlete.put(
                "/api/workouts/" + id, athlete.get("/api/workouts/" + id).body());

        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        assertThat(amended.body().at("/blocks/0/sets/0/exercise_id").isNull()).isTrue();
    }

    private void store(List<Workout> imported) {
        transactions.write(Caller.of(user), work -> {
            workouts.insertImported(work, imported);
            return true;
        });
    }

    private ExerciseId resolve(String name) {
        return Optional.of(TestServer.shared().get(Exercises.class).resolve(user, name))
                .filter(Resolution.Resolved.class::isInstance)
                .map(found -> ((Resolution.Resolved) found).exercise().id())
                .orElseThrow();
    }

    private List<Workout> imported(UUID file, int count, int setsEach) {
        var result = new ArrayList<Workout>();
        for (int i = 0; i < count; i++) {
            var sets = new ArrayList<PerformedSet>();
            for (int j = 1; j <= setsEach; j++) {
                sets.add(PerformedSet.of(ids.next(), j, null, "Gym Thing")
                        .with(SetValues.NOTHING_RECORDED.withReps(j).withLoad(Load.kg("62.5"))));
            }
            result.add(Workout.of(
                            new WorkoutId(ids.next()),
                            WorkoutStatus.FINISHED,
                            WorkoutSource.IMPORTED,
                            Session.of("Day " + i, "strength"),
                            Timing.on(FIRST_DAY.plusDays(i), ZoneId.of("Europe/Berlin"))
                                    .lasting(BigDecimal.valueOf(55), Known.STATED),
                            List.of(PerformedBlock.of(ids.next(), 1, null, sets)))
                    .from(new Origin(file, "%064x".formatted(i + 1))));
        }
        return result;
    }
}
