package org.plumbline.catalog;

import java.util.Locale;

/// Which sides work: both together, one for a whole set, or in turn within a set.
public enum Laterality {
    BILATERAL,
    UNILATERAL,
    ALTERNATING;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
