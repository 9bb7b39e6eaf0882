package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plumbline.catalog.CatalogueContext.anAthlete;
import static org.plumbline.catalog.CatalogueContext.bean;
import static org.plumbline.catalog.CatalogueContext.body;
import static org.plumbline.catalog.CatalogueContext.id;
import static org.plumbline.catalog.CatalogueContext.read;
import static org.plumbline.catalog.CatalogueContext.request;
import static org.plumbline.catalog.CatalogueContext.write;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import tools.jackson.databind.JsonNode;

class OwnExercisesTest {
    private static final String SHIN_BOX_PRESS = """
            {"name": "Shin Box Press", "aliases": ["SBP"], "pattern": "vertical_push", "also_patterns": ["mobility"],
             "muscles": [{"muscle": "front_delts", "role": "primary"}, {"muscle": "glutes", "role": "secondary"}],
             "equipment": ["kettlebell"], "joints": ["shoulder", "hip"], "joint_actions": ["shoulder_overhead"],
             "laterality": "unilateral", "modality": "strength", "measured_as": "reps_load",
             "variation_of_id": null}
            """;

    private final ExerciseApi api = bean(ExerciseApi.class);
    private final Exercises exercises = bean(Exercises.class);

    @Test
    void anOwnExerciseComesBackAsItWasSent() {
        Caller athlete = anAthlete();

        JsonNode created = create(athlete, SHIN_BOX_PRESS);

        assertThat(body(api.get(athlete, id(created).toString()))).isEqualTo(created);
        assertThat(created.required("name").stringValue()).isEqualTo("Shin Box Press");
        assertThat(created.required("aliases").get(0).stringValue()).isEqualTo("SBP");
        assertThat(created.required("pattern_family").stringValue()).isEqualTo("push");
        assertThat(created.required("muscles").get(1).required("role").stringValue())
                .isEqualTo("secondary");
        assertThat(created.required("own").booleanValue()).isTrue();
        assertThat(created.required("version").intValue()).isEqualTo(1);
    }

    @Test
    void anOwnExerciseTakesPartInResolving() {
        Caller athlete = anAthlete();
        var own = new NamedExercise(new ExerciseId(id(create(athlete, SHIN_BOX_PRESS))), "Shin Box Press");

        assertThat(resolve(athlete, "shin-box press")).isEqualTo(new Resolution.Resolved(own, "exact"));
        assertThat(resolve(athlete, "sbp")).isEqualTo(new Resolution.Resolved(own, "alias"));
        assertThat(resolve(athlete, "KB shin box presses")).isEqualTo(new Resolution.Resolved(own, "abbreviation"));
        assertThat(read(athlete, () -> exercises.find(athlete.subject(), own.id())))
                .contains(own);
        assertThat(read(athlete, () -> exercises.names(athlete.subject(), List.of(own.id()))))
                .containsEntry(own.id(), own.name());
    }

    @Test
    void nobodyElseSeesIt() {
        Caller athlete = anAthlete();
        Caller other = anAthlete();
        UUID id = id(create(athlete, SHIN_BOX_PRESS));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> api.get(other, id.toString()))
                .satisfies(refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.NOT_FOUND));
        assertThat(resolve(other, "SBP")).isNotInstanceOf(Resolution.Resolved.class);
        assertThat(read(other, () -> exercises.names(other.subject(), List.of(new ExerciseId(id)))))
                .isEmpty();
    }

    @Test
    void aNameAloneIsEnoughAndTheRestIsUnknown() {
        JsonNode created = create(anAthlete(), "{\"name\": \"Zorching\"}");

        assertThat(created.required("pattern").isNull()).isTrue();
        assertThat(created.required("muscles").isEmpty()).isTrue();
        assertThat(created.required("measured_as").stringValue()).isEqualTo("reps_load");
    }

    @Test
    void everyProblemIsNamedAtOnceAndNothingIsStored() {
        Caller athlete = anAthlete();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> create(athlete, """
                        {"name": "bench press", "aliases": ["Zorch", "zorch", "RDL", "OHP machine", "--"],
                         "pattern": "sideways", "muscles": [{"muscle": "wing", "role": "main"}],
                         "equipment": ["barbell", "broom"], "bodyweight_share": 2, "variation_of_id": "nonsense",
                         "colour": "red"}
                        """))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::path)
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
                                "/colour"));
        assertThat(read(athlete, () -> bean(OwnExerciseStore.class).list(athlete.subject())))
                .isEmpty();
    }

    @Test
    void theSameIdAgainIsTheSameAnswerAndAnotherBodyIsAConflict() {
        Caller athlete = anAthlete();
        String body = "{\"id\": \"0190a000-0000-7000-8000-00000000aaaa\", \"name\": \"Zorching\"}";

        assertThat(create(athlete, body)).isEqualTo(create(athlete, body));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> create(athlete, body.replace("Zorching", "Blurping")))
                .satisfies(refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.CONFLICT));
        assertThat(read(athlete, () -> bean(OwnExerciseStore.class).list(athlete.subject())))
                .hasSize(1);
    }

    @Test
    void theIdOfASharedExerciseIsTaken() {
        Caller athlete = anAthlete();
        var shared = bean(Catalogue.class).exercises().keySet().iterator().next();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> create(athlete, "{\"id\": \"%s\", \"name\": \"Zorching\"}".formatted(shared)))
                .satisfies(refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.CONFLICT));
    }

    @Test
    void aCorrectionBecomesAnAliasForThisAthleteOnly() {
        Caller athlete = anAthlete();
        Caller other = anAthlete();
        var balance = ((Resolution.Resolved) resolve(athlete, "Snatch Balance")).exercise();

        write(athlete, work -> {
            bean(OwnExercises.class).addAlias(work, balance.id(), "Snatch Ballance", "import", null);
            return true;
        });

        assertThat(resolve(athlete, "snatch ballance")).isEqualTo(new Resolution.Resolved(balance, "alias"));
        assertThat(resolve(other, "snatch ballance")).isInstanceOf(Resolution.Ambiguous.class);
    }

    private JsonNode create(Caller athlete, String json) {
        return body(api.create(request(athlete, "POST /api/exercises", json)));
    }

    private Resolution resolve(Caller athlete, String name) {
        return read(athlete, () -> exercises.resolve(athlete.subject(), name));
    }
}
