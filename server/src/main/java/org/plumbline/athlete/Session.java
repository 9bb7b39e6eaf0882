package org.plumbline.athlete;

import org.plumbline.platform.UserId;

/// What somebody holds who has just signed in.
record Session(UserId user, String accessToken, SecretToken refreshToken) {
    @Override
    public String toString() {
        return "Session[" + user + "]";
    }
}
