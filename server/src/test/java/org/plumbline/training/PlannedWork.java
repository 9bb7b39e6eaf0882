package org.plumbline.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.ExecutablePlan;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlanStatus;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.plan.PrescribedBlock;
import org.plumbline.plan.PrescribedSet;

/// Plans for tests that say in one line what matters to them.
final class PlannedWork {
    static final UUID SQUAT = id(9001);
    static final UUID BENCH = id(9002);
    static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private PlannedWork() {}

    static UUID id(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L | number);
    }

    static ExecutablePlan aPlan(PlanStatus status, PrescribedBlock... blocks) {
        return new ExecutablePlan(new PlanId(id(1)), status, DAY, "Lower A", "strength", 70, 1, 3, List.of(blocks));
    }

    static PrescribedBlock block(int seq, String type, PrescribedSet... sets) {
        return new PrescribedBlock(seq, "Block " + seq, type, null, 4, 40, 20, null, null, at(seq, List.of(sets)));
    }

    private static List<PrescribedSet> at(int block, List<PrescribedSet> sets) {
        return IntStream.range(0, sets.size())
                .mapToObj(i -> new A(sets.get(i)).at(block, i + 1))
                .toList();
    }

    /// 5 × 225 lb at RPE 8.
    static PrescribedSet fiveSquats(int number) {
        return set(number, 5, null, false, "225");
    }

    static PrescribedSet set(
            int number, @Nullable Integer reps, @Nullable Integer repsMax, boolean amrap, @Nullable String pounds) {
        return new PrescribedSet(
                new PlannedSetId(id(number)),
                1,
                1,
                SQUAT,
                "Back Squat",
                reps,
                repsMax,
                amrap,
                false,
                pounds == null ? null : new BigDecimal(pounds),
                pounds == null ? null : "lb",
                null,
                new BigDecimal("8.0"),
                null,
                null,
                null,
                null,
                null,
                "heavy",
                "working",
                null,
                "A",
                "31X1",
                180,
                "knees out");
    }

    static PrescribedSet timed(int number, @Nullable String seconds, @Nullable String metres) {
        return new A(set(number, null, null, false, null)).lasting(seconds, metres);
    }

    static PrescribedSet percent(int number, int reps, String percent) {
        return new A(set(number, reps, null, false, null)).percent(percent);
    }

    private record A(PrescribedSet p) {
        PrescribedSet at(int block, int seq) {
            return copy(block, seq, p.percent1rm(), p.durationS(), p.distanceM());
        }

        PrescribedSet lasting(@Nullable String seconds, @Nullable String metres) {
            return copy(
                    p.blockSeq(),
                    p.setSeq(),
                    null,
                    seconds == null ? null : new BigDecimal(seconds),
                    metres == null ? null : new BigDecimal(metres));
        }

        PrescribedSet percent(String percent) {
            return copy(p.blockSeq(), p.setSeq(), new BigDecimal(percent), null, null);
        }

        private PrescribedSet copy(
                int block,
                int seq,
                @Nullable BigDecimal percent,
                @Nullable BigDecimal seconds,
                @Nullable BigDecimal metres) {
            return new PrescribedSet(
                    p.id(),
                    block,
                    seq,
                    p.exerciseId(),
                    p.exerciseName(),
                    p.reps(),
                    p.repsMax(),
                    p.amrap(),
                    p.perSide(),
                    p.load(),
                    p.loadUnit(),
                    percent,
                    p.rpe(),
                    seconds,
                    metres,
                    p.calories(),
                    p.pace(),
                    p.hrZone(),
                    p.intensityZone(),
                    p.setType(),
                    p.round(),
                    p.superset(),
                    p.tempo(),
                    p.restS(),
                    p.notes());
        }
    }
}
