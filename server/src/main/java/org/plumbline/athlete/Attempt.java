package org.plumbline.athlete;

import org.plumbline.platform.UserId;

/// Something that may fail only so often: what it is about, from which address, and how many failures are let through.
record Attempt(String about, String address, int most) {
    static Attempt signIn(String email, String address) {
        return new Attempt("sign-in " + email, address, 10);
    }

    /// A sign-up fails when the e-mail is taken, which tells a stranger something, or when sign-up is closed.
    static Attempt signUp(String address) {
        return new Attempt("sign-up", address, 20);
    }

    /// Somebody who is signed in states the present password.
    static Attempt password(UserId user, String address) {
        return new Attempt("password " + user, address, 10);
    }

    /// Nobody guesses a signature, so this bounds no more than what the trying costs.
    static Attempt passkey(String address) {
        return new Attempt("passkey", address, AttemptLimiter.PER_ADDRESS);
    }

    String key() {
        return about + ' ' + address;
    }
}
