package org.plumbline.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.log.LogFixtures.CLASSIC;
import static org.plumbline.exchange.log.LogFixtures.log;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkoutFingerprintTest {
    private static final String ROW = "2026-09-01 18:02:11,Lower,1h 12m,Squat (Barbell),1,100.0,5,0,0,,,\n";

    @Test
    void theSameWorkoutIsRecognisedInAnotherDialect() {
        var android = log("""
                Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
                2026-09-01 18:02:11;"Lower";"Squat (Barbell)";W;100;kg;5;8;;;0;"felt fine";;72m
                """);
        var resaved = log(CLASSIC + "9/1/2026 18:02,lower ,,Squat (Barbell),1,100,5,0,0,,,\n");

        assertThat(fingerprint(android)).isEqualTo(fingerprint(log(CLASSIC + ROW)));
        assertThat(resaved.needs()).contains(Need.DATE_ORDER);
        var monthFirst = LogFixtures.log(
                (CLASSIC + "9/1/2026 18:02,lower ,,Squat (Barbell),1,100,5,0,0,,,\n").getBytes(StandardCharsets.UTF_8),
                LogFixtures.KG_AND_KM.withDateOrder(DateOrder.MONTH_FIRST));
        assertThat(fingerprint(monthFirst)).isEqualTo(fingerprint(log(CLASSIC + ROW)));
    }

    @Test
    void renamedOrCorrectedWorkoutIsStillTheSame() {
        var one = fingerprint(log(CLASSIC + ROW));

        assertThat(one.sameWorkout(fingerprint(log(CLASSIC + ROW.replace("Lower", "Legs")))))
                .isTrue();
        assertThat(one.sameWorkout(fingerprint(log(CLASSIC + ROW.replace(",5,", ",6,")))))
                .isTrue();
        assertThat(one.sameWorkout(
                        fingerprint(log(CLASSIC + ROW.replace("Lower", "Legs").replace(",5,", ",6,")))))
                .isFalse();
        assertThat(one.sameWorkout(fingerprint(log(CLASSIC + ROW.replace("18:02", "18:03")))))
                .isFalse();
    }

    @Test
    void fieldsThatRunTogetherAreNotTakenForEachOther() {
        var ab = "2026-09-01 18:02:11,Lower,,Dip%s,1,%s,5,0,0,,,\n";

        assertThat(fingerprint(log(CLASSIC + ab.formatted("1", "0.5"))).content())
                .isNotEqualTo(
                        fingerprint(log(CLASSIC + ab.formatted("", "10.5"))).content());
    }

    @Test
    void twoWorkoutsOfOneNameWithinOneMinuteAreTwoAndEachIsRecognisedAgain() {
        var twice = log(CLASSIC + ROW + ROW.replace(":11", ":48"));

        assertThat(twice.workouts()).hasSize(2);
        var prints = twice.fingerprints();
        assertThat(prints.get(0).sameWorkout(prints.get(1))).isFalse();
        assertThat(log(CLASSIC + ROW + ROW.replace(":11", ":48")).fingerprints())
                .isEqualTo(prints);
    }

    private static WorkoutFingerprint fingerprint(ImportedLog log) {
        return log.fingerprints().getFirst();
    }
}
