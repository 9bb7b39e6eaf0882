package org.plumbline.athlete;

import java.util.EnumSet;
import java.util.Set;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;

/// The rules of who may hold which rights.
final class Scopes {
    private static final Set<Scope> ORDINARY = Set.copyOf(EnumSet.complementOf(EnumSet.of(Scope.OPERATE)));

    private Scopes() {}

    /// A session of one's own may do everything; operating the installation is for operators.
    static Set<Scope> ofSession(boolean operator) {
        return operator ? Set.of(Scope.values()) : ORDINARY;
    }

    /// An account is nobody else's business, whatever was granted.
    static void requireOwn(Caller caller) {
        caller.requireOwn();
    }

    /// What could take the account over, or end it, is not for a token that was given only some of the rights.
    static void requireWholeSession(Caller caller) {
        requireOwn(caller);
        if (!caller.scopes().containsAll(ORDINARY)) {
            throw new Refused(
                    ProblemCategory.FORBIDDEN,
                    "",
                    "scope",
                    "This needs a session of your own, or a token for all of it.");
        }
    }

    /// A personal token makes no other, not even one for all of it: what it made would outlive its own end.
    static void requireSignedIn(Caller caller) {
        requireWholeSession(caller);
        if (!caller.session()) {
            throw new Refused(ProblemCategory.FORBIDDEN, "", "scope", "This needs a session of your own.");
        }
    }
}
