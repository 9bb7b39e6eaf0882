package org.plumbline.athlete;

/// How effort is asked for and shown; it is stored as RPE either way, which is 10 minus the repetitions in reserve.
public enum EffortScale {
    RPE,
    RIR
}
