package org.plumbline.bench.faults;

/// A point that was not reached, or a system that did not come back: the proof fails there.
final class Unreached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreached(String message) {
        super(message);
    }
}
