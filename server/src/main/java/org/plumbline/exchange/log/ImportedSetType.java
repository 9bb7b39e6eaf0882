package org.plumbline.exchange.log;

/// What kind of set a log says it was; a set taken to failure is not a set that failed.
public enum ImportedSetType {
    WORKING,
    WARMUP,
    DROP,
    FAILURE
}
