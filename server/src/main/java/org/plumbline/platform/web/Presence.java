package org.plumbline.platform.web;

import org.plumbline.platform.Caller;

/// Whether who asked is still signed in: for answers that go on for long.
public final class Presence {
    private final Authenticator authenticator;
    private final String token;
    private final Caller caller;

    Presence(Authenticator authenticator, String token, Caller caller) {
        this.authenticator = authenticator;
        this.token = token;
        this.caller = caller;
    }

    /// Asks anew: a token ends, and can be revoked.
    public boolean lasts() {
        return authenticator
                .authenticate(token)
                .filter(now ->
                        now.actor().equals(caller.actor()) && now.scopes().containsAll(caller.scopes()))
                .isPresent();
    }
}
