package org.plumbline.platform;

import java.util.EnumSet;
import java.util.Set;

/// Who asks (the token's user), for whose data, and with which rights.
///
public record Caller(UserId actor, UserId subject, Set<Scope> scopes, Credential by) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// The athlete acting for themselves with every right but the operator's.
    public static Caller of(UserId user) {
        return new Caller(user, user, EnumSet.complementOf(EnumSet.of(Scope.OPERATE)), new Credential.Session());
    }

    /// Whether the athletes act for themselves. What somebody else granted is reading.
    public boolean actsAlone() {
        return actor.equals(subject);
    }

    /// Refuses what is the athlete's own business even for those who may look at the training.
    public void requireOwn() {
        if (!actsAlone()) {
            throw new Refused(
                    ProblemCategory.FORBIDDEN, "", "own_account", "Only the athlete may do this with the account.");
        }
    }

    /// Whether they signed in themselves; not by a token, whatever it may do.
    public boolean session() {
        return by instanceof Credential.Session;
    }

    /// The same, asking for somebody else's data.
    public Caller about(UserId other) {
        return new Caller(actor, other, scopes, by);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
