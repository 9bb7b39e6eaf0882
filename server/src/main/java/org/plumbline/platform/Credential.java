package org.plumbline.platform;

import java.util.UUID;

/// By what somebody asks.
public sealed interface Credential {
    /// They signed in themselves.
    record Session() implements Credential {}

    /// A personal token, which they made for a program of theirs.
    record Token(UUID id) implements Credential {}

    /// What they allowed an assistant.
    record Assistant(UUID id) implements Credential {}
}
