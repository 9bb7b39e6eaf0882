package org.plumbline.platform.doctor;

/// One thing that was looked at.
///
/// @param name such as `row security`
/// @param detail what was seen, for a person
public record Check(String name, State state, String detail) {
    public enum State {
        WELL,
        /// On its way and no fault.
        CATCHING_UP,
        WRONG
    }

    static Check well(String name, String detail) {
        return new Check(name, State.WELL, detail);
    }

    static Check catchingUp(String name, String detail) {
        return new Check(name, State.CATCHING_UP, detail);
    }

    public static Check wrong(String name, String detail) {
        return new Check(name, State.WRONG, detail);
    }

    static Check of(String name, boolean well, String detail) {
        return new Check(name, well ? State.WELL : State.WRONG, detail);
    }
}
