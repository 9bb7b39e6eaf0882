package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.catalog.Athlete.anAthlete;
import static org.plumbline.catalog.Athlete.bean;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient.Answer;

class OwnExercisesTest {
    private static final String SHIN_BOX_PRESS = """
            {"name": "Shin Box Press", "aliases": ["SBP"], "pattern": "vertical_push", "also_patterns": ["mobility"],
             "muscles": [{"muscle": "front_delts", "role": "primary"}, {"muscle": "glutes", "role": "secondary"}],
             "equipment": ["kettlebell"], "joints": ["shoulder", "hip"], "joint_actions": ["shoulder_overhead"],
             "laterality": "unilateral", "modality": "strength", "measured_as": "reps_load",
             "variation_of_id": null}
            """;

    private final Athlete athlete = anAthlete();

    @Test
    void anOwnExerciseComesBackAsItWasSent() {
        Answer created = create(SHIN_BOX_PRESS);

        Answer read = athlete.http().get("/api/exercises/" + created.text("/id"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.header("ETag")).isEqualTo("\"1\"").isEqualTo(created.header("ETag"));
        assertThat(read.text("/name")).isEqualTo("Shin Box Press");
        assertThat(read.text("/aliases/0")).isEqualTo("SBP");
        assertThat(read.text("/pattern_family")).isEqualTo("push");
        assertThat(read.text("/also_patterns/0")).isEqualTo("mobility");
        assertThat(read.text("/muscles/1/role")).isEqualTo("secondary");
        assertThat(read.body().required("own").booleanValue()).isTrue();
    }

    @Test
    void anOwnExerciseTakesPartInResolving() {
        var own = new NamedExercise(athlete.adds(SHIN_BOX_PRESS), "Shin Box Press");

        assertThat(athlete.resolves("shin-box press")).isEqualTo(new Resolution.Resolved(own, "exact"));
        assertThat(athlete.resolves("sbp")).isEqualTo(new Resolution.Resolved(own, "alias"));
        assertThat(athlete.resolves("KB shin box presses")).isEqualTo(new Resolution.Resolved(own, "abbreviation"));
        assertThat(athlete.reads(() -> bean(Exercises.class).find(athlete.user(), own.id())))
                .contains(own);
        assertThat(athlete.reads(() -> bean(Exercises.class).names(athlete.user(), List.of(own.id()))))
                .containsEntry(own.id(), own.name());
    }

    @Test
    void nobodyElseSeesIt() {
        Athlete other = anAthlete();
        ExerciseId own = athlete.adds(SHIN_BOX_PRESS);

        assertThat(other.http().get("/api/exercises/" + own).status()).isEqualTo(404);
        assertThat(other.http().get("/api/exercises?query=shin+box+press").text())
                .doesNotContain("Shin Box Press");
        assertThat(other.resolves("SBP")).isNotInstanceOf(Resolution.Resolved.class);
        assertThat(other.reads(() -> bean(Exercises.class).names(other.user(), List.of(own))))
                .isEmpty();
    }

    @Test
    void aNameAloneIsEnoughAndTheRestIsUnknown() {
        Answer created = create("{\"name\": \"Zorching\"}");

        assertThat(created.body().required("pattern").isNull()).isTrue();
        assertThat(created.body().required("muscles").isEmpty()).isTrue();
        assertThat(created.text("/measured_as")).isEqualTo("reps_load");
    }

    @Test
    void everyProblemIsNamedAtOnceAndNothingIsStored() {
        Answer refused = create("""
                {"name": "bench press", "aliases": ["Zorch", "zorch", "RDL", "OHP machine", "--"],
                 "pattern": "sideways", "muscles": [{"muscle": "wing", "role": "main"}],
                 "equipment": ["barbell", "broom"], "bodyweight_share": 2, "variation_of_id": "nonsense",
                 "colour": "red"}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .required("problems")
                        .valueStream()
                        .map(problem -> problem.required("path").stringValue()))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/aliases/1",
                        "/aliases/4",
                        "/pattern",
                        "/muscles/0/muscle",
                        "/muscles/0/role",
                        "/equipment/1",
                        "/bodyweight_share",
                        "/variation_of_id",
                        "/colour");
        assertThat(athlete.ownExercises()).isZero();
    }

    @Test
    void theSameIdAgainIsTheSameAnswerAndAnotherBodyIsAConflict() {
        String body = "{\"id\": \"0190a000-0000-7000-8000-00000000aaaa\", \"name\": \"Zorching\"}";

        assertThat(create(body).body()).isEqualTo(create(body).body());
        assertThat(create(body.replace("Zorching", "Blurping")).status()).isEqualTo(409);
        assertThat(athlete.ownExercises()).isEqualTo(1);
    }

    @Test
    void theIdOfASharedExerciseIsTaken() {
        var shared = bean(Catalogue.class).exercises().keySet().iterator().next();

        assertThat(create("{\"id\": \"%s\", \"name\": \"Zorching\"}".formatted(shared))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aNameThatTheAthleteUsesAlreadyIsRefused() {
        create(SHIN_BOX_PRESS);

        Answer refused = create("{\"name\": \"s.b.p\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("known_name");
    }

    @Test
    void aCorrectionBecomesAnAliasForThisAthleteOnly() {
        Athlete other = anAthlete();
        var balance = ((Resolution.Resolved) athlete.resolves("Snatch Balance")).exercise();

        athlete.writes(work -> {
            bean(OwnExercises.class).addAlias(work, balance.id(), "Snatch Ballance", "import", null);
            return true;
        });

        assertThat(athlete.resolves("snatch ballance")).isEqualTo(new Resolution.Resolved(balance, "alias"));
        assertThat(other.resolves("snatch ballance")).isInstanceOf(Resolution.Ambiguous.class);
    }

    @Test
    void theSameFileAgainAddsNothingAndUndoingItRemovesWhatItAdded() {
        athlete.adds("{\"name\": \"Blurping\"}");
        byte[] file = "[{\"name\": \"Zorching\"}, {\"name\": \"Blurping\"}, {\"name\": \"Plank\"}]"
                .getBytes(StandardCharsets.UTF_8);
        UUID importId = UUID.fromString("0190a000-0000-7000-8000-00000000dddd");
        OwnExercises own = bean(OwnExercises.class);

        assertThat(athlete.reads(() -> own.previewFreeExerciseDb(athlete.user(), file)))
                .isEqualTo(new ExerciseImport(1, 2, List.of()));
        ExerciseImport first = athlete.writes(work -> own.importFreeExerciseDb(work, file, importId));
        ExerciseImport second = athlete.writes(work -> own.importFreeExerciseDb(work, file, UUID.randomUUID()));
        assertThat(first).isEqualTo(new ExerciseImport(1, 2, List.of()));
        assertThat(second).isEqualTo(new ExerciseImport(0, 3, List.of()));
        assertThat(athlete.ownExercises()).isEqualTo(2);

        int removed = athlete.writes(
                work -> own.removeImport(work, importId, List.of()).exercises());
        assertThat(removed).isEqualTo(1);
        assertThat(athlete.resolves("Zorching")).isEqualTo(new Resolution.Unknown());
        assertThat(athlete.resolves("Blurping")).isInstanceOf(Resolution.Resolved.class);
    }

    private Answer create(String json) {
        return athlete.http().post("/api/exercises", json);
    }
}
