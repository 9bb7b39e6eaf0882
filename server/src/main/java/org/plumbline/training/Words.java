package org.plumbline.training;

import java.util.Set;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;

/// The closed vocabularies of performed work, as JSON spells them.
final class Words {
    static final String WARMUP = "warmup";
    static final String WORKING = "working";
    static final String STRENGTH = "strength";

    static final Set<String> BLOCK_TYPES =
            Set.of(WARMUP, "main", "accessory", "conditioning", "finisher", "cooldown", "circuit", "emom", "skill");
    static final Set<String> SET_TYPES = Set.of(WORKING, WARMUP, "backoff", "amrap", "drop", "failure");
    static final Set<String> REASONS =
            Set.of("fatigue", "pain", "equipment", "time", "technique", "illness", "travel", "other");
    static final Set<String> LOAD_UNITS = Set.of(LoadUnit.KG.code(), LoadUnit.LB.code());
    static final Set<String> DISTANCE_UNITS = Set.of(
            DistanceUnit.M.code(),
            DistanceUnit.KM.code(),
            DistanceUnit.MI.code(),
            DistanceUnit.YD.code(),
            DistanceUnit.FT.code());

    /// The values of a set that can be taken over from a prescription, as `as_prescribed` names them.
    static final String REPS = "reps";
    static final String LOAD = "load";
    static final String DURATION = "duration_s";
    static final String DISTANCE = "distance";
    static final String CALORIES = "calories";

    private Words() {}
}
