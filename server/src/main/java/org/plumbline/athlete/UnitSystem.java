package org.plumbline.athlete;

/// Kilograms and kilometres, or pounds and miles.
public enum UnitSystem {
    METRIC,
    IMPERIAL
}
