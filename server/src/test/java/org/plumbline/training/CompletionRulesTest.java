package org.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.training.PlannedWork.BENCH;
import static org.plumbline.training.PlannedWork.SQUAT;
import static org.plumbline.training.PlannedWork.aPlan;
import static org.plumbline.training.PlannedWork.block;
import static org.plumbline.training.PlannedWork.fiveSquats;
import static org.plumbline.training.PlannedWork.id;
import static org.plumbline.training.PlannedWork.percent;
import static org.plumbline.training.PlannedWork.set;
import static org.plumbline.training.PlannedWork.timed;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanStatus;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Problems;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// What a completion request means, from its JSON to the sets that are stored.
final class CompletionRulesTest {
    private static final ExecutablePlan TWO_SQUATS =
            aPlan(PlanStatus.CONFIRMED, block(1, "main", fiveSquats(101), fiveSquats(102)));

    @Test
    void nothingSaidAboutAConfirmedPlanIsDoneAsPrescribedAndMarked() {
        var decided = decide(TWO_SQUATS, "{}");

        assertThat(decided.status()).isEqualTo(PlanStatus.COMPLETED);
        assertThat(sets(decided)).hasSize(2).allSatisfy(done -> {
            assertThat(done.values().reps()).isEqualTo(5);
            assertThat(done.values().load()).isEqualTo(Load.lb("225"));
            assertThat(done.asPrescribed()).containsExactly("reps", "load");
            assertThat(done.outcome()).isEqualTo(Outcome.DONE);
            assertThat(done.exerciseId()).isEqualTo(new ExerciseId(SQUAT));
        });
    }

    @Test
    void effortTempoAndRestAreNeverTakenOver() {
        var done = sets(decide(TWO_SQUATS, "{}")).getFirst();

        assertThat(done.values().rpe()).isNull();
        assertThat(done.tempo()).isNull();
        assertThat(done.restS()).isNull();
        assertThat(done.notes()).isNull();
    }

    @Test
    void roundsAndIntervalsOfThePlannedBlockAreNotCalledPerformed() {
        var performed = decide(TWO_SQUATS, "{}").blocks().getFirst();

        assertThat(performed.name()).isEqualTo("Block 1");
        assertThat(performed.rounds()).isNull();
        assertThat(performed.workS()).isNull();
        assertThat(performed.restS()).isNull();
    }

    @Test
    void whatADeviationSaysIsKeptAndTheRestOfItIsAsPrescribed() {
        var done = first(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "actual_reps": 3, "actual_rpe": 9.5, "reason": "fatigue"}]}
                """.formatted(id(101)));

        assertThat(done.values().reps()).isEqualTo(3);
        assertThat(done.values().load()).isEqualTo(Load.lb("225"));
        assertThat(done.values().rpe()).isEqualTo(Rpe.of("9.5"));
        assertThat(done.asPrescribed()).containsExactly("load");
        assertThat(done.reason()).isEqualTo("fatigue");
    }

    @Test
    void nullIsNotRecordedAndIsNotTheSameAsLeftOut() {
        var done = first(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "actual_reps": null}]}
                """.formatted(id(101)));

        assertThat(done.values().reps()).isNull();
        assertThat(done.values().load()).isEqualTo(Load.lb("225"));
        assertThat(done.asPrescribed()).containsExactly("load");
    }

    @Test
    void zeroIsZero() {
        var done = first(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "outcome": "failed", "actual_reps": 0, "actual_load": 0}]}
                """.formatted(id(101)));

        assertThat(done.values().reps()).isZero();
        assertThat(done.values().load()).isEqualTo(Load.lb("0"));
        assertThat(done.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(done.asPrescribed()).isEmpty();
    }

    @Test
    void leftOutBesideFailedIsNotRecorded() {
        var done = first(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "outcome": "failed"}]}
                """.formatted(id(101)));

        assertThat(done.values()).isEqualTo(SetValues.NOTHING_RECORDED);
        assertThat(done.asPrescribed()).isEmpty();
    }

    @Test
    void theLoadOfAnotherExerciseIsNeverTakenOver() {
        var done = first(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "substitute_exercise_id": "%s"}]}
                """.formatted(id(101), BENCH));

        assertThat(done.exerciseName()).isEqualTo("Bench Press");
        assertThat(done.exerciseId()).isEqualTo(new ExerciseId(BENCH));
        assertThat(done.values().load()).isNull();
        assertThat(done.values().reps()).isEqualTo(5);
        assertThat(done.asPrescribed()).containsExactly("reps");
    }

    @Test
    void theSameExerciseAsSubstituteIsNoSubstitution() {
        var done = first(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "substitute_exercise_id": "%s"}]}
                """.formatted(id(101), SQUAT));

        assertThat(done.values().load()).isEqualTo(Load.lb("225"));
    }

    @Test
    void aRangeAnAmrapAndAPercentageGiveNoNumber() {
        var plan = aPlan(
                PlanStatus.CONFIRMED,
                block(
                        1,
                        "main",
                        set(101, 8, 12, false, "100"),
                        set(102, 5, null, true, "100"),
                        percent(103, 5, "80"),
                        set(104, 8, 8, false, "100")));

        var done = sets(decide(plan, "{}"));

        assertThat(done.get(0).values().reps()).isNull();
        assertThat(done.get(1).values().reps()).isNull();
        assertThat(done.get(2).values().load()).isNull();
        assertThat(done.get(2).values().reps()).isEqualTo(5);
        assertThat(done.get(3).values().reps()).as("8 to 8 is no range").isEqualTo(8);
    }

    @Test
    void timeAndDistanceAreTakenOverToo() {
        var plan =
                aPlan(PlanStatus.CONFIRMED, block(1, "conditioning", timed(101, "300", null), timed(102, null, "400")));

        var done = sets(decide(plan, "{}"));

        assertThat(done.get(0).values().durationS()).isEqualByComparingTo("300");
        assertThat(done.get(0).asPrescribed()).containsExactly("duration_s");
        assertThat(done.get(1).values().distance()).hasToString("400 m");
        assertThat(done.get(1).asPrescribed()).containsExactly("distance");
    }

    @Test
    void aLoadWithoutUnitIsInThePlannedSetsElseTheAthletesUnit() {
        var unloaded = aPlan(PlanStatus.CONFIRMED, block(1, "main", set(101, 5, null, false, null)));
        String said = """
                {"deviations": [{"planned_set_id": "%s", "actual_load": 50}]}
                """.formatted(id(101));

        assertThat(first(TWO_SQUATS, said).values().load()).isEqualTo(Load.lb("50"));
        assertThat(first(unloaded, said).values().load()).isEqualTo(Load.kg("50"));
    }

    @Test
    void aSkippedSetIsAnOutcomeWithItsReasonAndNotASet() {
        var decided = decide(TWO_SQUATS, """
                {"deviations": [{"planned_set_id": "%s", "outcome": "skipped", "reason": "pain", "notes": "knee"}]}
                """.formatted(id(102)));

        assertThat(sets(decided)).hasSize(1);
        assertThat(decided.status()).isEqualTo(PlanStatus.PARTIAL);
        assertThat(decided.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.plannedSetId().value()).isEqualTo(id(102));
            assertThat(skipped.reason()).isEqualTo("pain");
            assertThat(skipped.notes()).isEqualTo("knee");
        });
    }

    @Test
    void aSkippedBlockSkipsItsSetsAndMakesNoBlock() {
        var plan = aPlan(
                PlanStatus.CONFIRMED,
                block(1, "main", fiveSquats(101)),
                block(2, "finisher", fiveSquats(201), fiveSquats(202)));

        var decided = decide(plan, """
                {"block_outcomes": [{"block_seq": 2, "outcome": "skipped", "reason": "time"}]}
                """);

        assertThat(decided.blocks()).extracting(PerformedBlock::seq).containsExactly(1);
        assertThat(decided.skipped())
                .hasSize(2)
                .allSatisfy(s -> assertThat(s.reason()).isEqualTo("time"));
    }

    @Test
    void aWordAboutOneSetGoesBeforeTheOneAboutItsBlock() {
        for (PlanStatus status : List.of(PlanStatus.CONFIRMED, PlanStatus.IN_PROGRESS)) {
            var plan = aPlan(
                    status,
                    block(1, "main", fiveSquats(101)),
                    block(2, "finisher", fiveSquats(201), fiveSquats(202), fiveSquats(203)));

            var decided = decide(plan, """
                    {"block_outcomes": [{"block_seq": 2, "outcome": "skipped"}],
                     "deviations": [{"planned_set_id": "%s"},
                       {"planned_set_id": "%s", "outcome": "failed", "actual_reps": 1}]}
                    """.formatted(id(201), id(203)));

            assertThat(decided.blocks().getLast().sets())
                    .extracting(CompletionRulesTest::plannedId)
                    .containsExactly(id(201), id(203));
            assertThat(decided.skipped())
                    .singleElement()
                    .satisfies(skipped ->
                            assertThat(skipped.plannedSetId().value()).isEqualTo(id(202)));
        }
    }

    @Test
    void addedSetsStandInTheirBlockOrInOneOfTheirOwn() {
        var decided = decide(TWO_SQUATS, """
                {"additional_sets": [
                  {"block_seq": 1, "exercise_name": "Bench Press", "actual_reps": 5, "actual_load": 60},
                  {"exercise_name": "Bench Press", "actual_duration_s": 45}]}
                """);

        assertThat(decided.blocks()).extracting(PerformedBlock::seq).containsExactly(1, 2);
        assertThat(decided.blocks().get(0).sets()).hasSize(3);
        assertThat(decided.blocks().get(0).sets().get(2).values().load()).isEqualTo(Load.kg("60"));
        assertThat(decided.blocks().get(1).planBlockSeq()).isNull();
        assertThat(decided.blocks().get(1).sets().getFirst().values().durationS())
                .isEqualByComparingTo("45");
    }

    @Test
    void inProgressSetsThatNobodyMentionsAreSkippedUnlessTheRestIsAsPrescribed() {
        var plan = aPlan(PlanStatus.IN_PROGRESS, block(1, "main", fiveSquats(101), fiveSquats(102), fiveSquats(103)));

        assertThat(sets(decide(plan, Set.of(id(101)), Set.of(), "{}"))).isEmpty();
        assertThat(decide(plan, Set.of(id(101)), Set.of(), "{}").status()).isEqualTo(PlanStatus.PARTIAL);

        var rest = decide(plan, Set.of(id(101)), Set.of(id(103)), "{\"remaining\": \"as_prescribed\"}");
        assertThat(sets(rest)).as("not the logged one, not the skipped one").hasSize(1);
        assertThat(plannedId(sets(rest).getFirst())).isEqualTo(id(102));
    }

    @Test
    void eightyFivePercentOfTheWorkingSetsCompleteAPlan() {
        var plan = aPlan(
                PlanStatus.CONFIRMED,
                block(1, "warmup", fiveSquats(11), fiveSquats(12)),
                block(
                        2,
                        "main",
                        fiveSquats(101),
                        fiveSquats(102),
                        fiveSquats(103),
                        fiveSquats(104),
                        fiveSquats(105),
                        fiveSquats(106),
                        fiveSquats(107)));
        String skippedWarmups = "{\"block_outcomes\": [{\"block_seq\": 1, \"outcome\": \"skipped\"}]%s}";
        String skipped = ", \"deviations\": [" + skip(101) + "%s]";

        assertThat(decide(plan, skippedWarmups.formatted(skipped.formatted(""))).status())
                .as("6 of 7 are 85.7 %%")
                .isEqualTo(PlanStatus.COMPLETED);
        assertThat(decide(plan, skippedWarmups.formatted(skipped.formatted("," + skip(102))))
                        .status())
                .isEqualTo(PlanStatus.PARTIAL);
    }

    @Test
    void nothingPerformedIsNoCompletion() {
        assertThat(decide(TWO_SQUATS, "{\"remaining\": \"skipped\"}").status()).isNull();
        assertThat(decide(TWO_SQUATS, """
                {"remaining": "skipped", "additional_sets": [{"exercise_name": "Bench Press", "actual_reps": 5}]}
                """).status())
                .as("added sets do not carry out the plan")
                .isNull();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var plan = aPlan(
                PlanStatus.IN_PROGRESS,
                block(1, "main", fiveSquats(101), fiveSquats(102)),
                block(2, "finisher", fiveSquats(201)));
        var problems = new Problems();

        decide(plan, Set.of(id(102)), Set.of(), """
                {"deviations": [
                    {"planned_set_id": "%s"},
                    {"planned_set_id": "%s", "outcome": "skipped", "actual_reps": 2},
                    {"planned_set_id": "%s"},
                    {"planned_set_id": "%s"},
                    {"actual_reps": -1},
                    {"planned_set_id": "%s", "substitute_exercise_name": "Nonsense", "reason": "mood", "typo": 1}],
                 "block_outcomes": [
                    {"block_seq": 2, "outcome": "skipped"}, {"block_seq": 2, "outcome": "skipped"}, {"block_seq": 9,
                     "outcome": "failed"}],
                 "additional_sets": [{"block_seq": 7}],
                 "remaining": "maybe"}
                """.formatted(id(101), id(101), id(777), id(102), id(201)), problems);

        assertThat(problems.list())
                .extracting(Issue::path, Issue::code)
                .containsExactlyInAnyOrder(
                        issue("/deviations/1/planned_set_id", "repeated"),
                        issue("/deviations/1", "skipped_with_values"),
                        issue("/deviations/2/planned_set_id", "unknown_planned_set"),
                        issue("/deviations/3/planned_set_id", "already_performed"),
                        issue("/deviations/4/planned_set_id", "required"),
                        issue("/deviations/4/actual_reps", "range"),
                        issue("/deviations/5/substitute_exercise_name", "unknown_exercise"),
                        issue("/deviations/5/reason", "unknown_value"),
                        issue("/deviations/5/typo", "unknown_field"),
                        issue("/block_outcomes/1/block_seq", "repeated"),
                        issue("/block_outcomes/2/block_seq", "unknown_block"),
                        issue("/block_outcomes/2/outcome", "unknown_value"),
                        issue("/additional_sets/0/exercise_id", "required"),
                        issue("/additional_sets/0/block_seq", "unknown_block"),
                        issue("/remaining", "unknown_value"));
    }

    private static Tuple issue(String path, String code) {
        return Tuple.tuple(path, code);
    }

    private static String skip(int number) {
        return "{\"planned_set_id\": \"%s\", \"outcome\": \"skipped\"}".formatted(id(number));
    }

    private static UUID plannedId(PerformedSet set) {
        return Objects.requireNonNull(set.plannedSetId()).value();
    }

    private static PerformedSet first(ExecutablePlan plan, String json) {
        return sets(decide(plan, json)).getFirst();
    }

    private static List<PerformedSet> sets(CompletionRules.Result decided) {
        return decided.blocks().stream().flatMap(block -> block.sets().stream()).toList();
    }

    private static CompletionRules.Result decide(ExecutablePlan plan, String json) {
        return decide(plan, Set.of(), Set.of(), json);
    }

    private static CompletionRules.Result decide(
            ExecutablePlan plan, Set<UUID> logged, Set<UUID> skipped, String json) {
        var problems = new Problems();
        var decided = decide(plan, logged, skipped, json, problems);
        assertThat(problems.list()).isEmpty();
        return decided;
    }

    private static CompletionRules.Result decide(
            ExecutablePlan plan, Set<UUID> logged, Set<UUID> skipped, String json, Problems problems) {
        var user = new UserId(id(5));
        var reader = new CompletionReader(new TwoExercises(), new Ids(InstantSource.system()));
        var request = reader.read(user, Fields.of(Json.parse(json), "", problems), LoadUnit.KG);
        var numbers = new AtomicInteger(50_000);
        return new CompletionRules(plan, logged, skipped, LoadUnit.KG, () -> id(numbers.incrementAndGet()))
                .decide(request, problems);
    }
}
