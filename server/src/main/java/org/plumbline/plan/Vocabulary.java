package org.plumbline.plan;

import java.util.Set;

/// The words and bounds of a prescription. Bounds are far beyond real training: they keep nonsense out, not effort.
final class Vocabulary {
    static final Set<String> BLOCK_TYPES =
            Set.of("warmup", "main", "accessory", "conditioning", "finisher", "cooldown", "circuit", "emom", "skill");
    static final Set<String> INTENSITY_ZONES = Set.of("light", "moderate", "heavy", "max");
    static final Set<String> SET_TYPES = Set.of("working", "warmup", "backoff", "amrap", "drop", "failure");
    static final Set<String> LOAD_UNITS = Set.of("kg", "lb");

    static final int MOST_BLOCKS = 50;
    static final int MOST_SETS_OF_A_BLOCK = 200;
    /// Rounds become sets: this holds for both forms.
    static final int MOST_SETS_AFTER_ROUNDS = 500;
    static final int MOST_ROUNDS = 100;
    static final int MOST_REPS = 10_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTES = 4_000;
    static final int SECONDS_OF_A_DAY = 86_400;
    static final String LARGEST_LOAD = "10000";
    static final int LOAD_DECIMALS = 6;

    private Vocabulary() {}
}
