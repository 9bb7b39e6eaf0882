package org.plumbline.exchange.log;

/// Something that a file leaves open and nobody said; nothing is imported until somebody does.
public enum Need {
    /// A load that is not zero stands without a unit.
    LOAD_UNIT("load_unit"),
    /// A distance that is not zero stands without a unit.
    DISTANCE_UNIT("distance_unit"),
    /// `3/4/2023` and its like, and no date in the file shows which of the two is the day.
    DATE_ORDER("date_order");

    private final String parameter;

    Need(String parameter) {
        this.parameter = parameter;
    }

    /// The name of the request parameter that answers it.
    public String parameter() {
        return parameter;
    }
}
