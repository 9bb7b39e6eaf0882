package org.plumbline.exchange.log;

/// Which number of `3/4/2023` is the day.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
