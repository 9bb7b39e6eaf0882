package org.plumbline.platform.tools;

/// What a tool does to what is stored.
public enum Effect {
    /// Nothing.
    READS,
    /// Something new is there afterwards; asked again without a key it is there twice.
    ADDS,
    /// A thing takes a step or says something else; asked again nothing more happens.
    CHANGES,
    /// Something is gone afterwards.
    REMOVES
}
