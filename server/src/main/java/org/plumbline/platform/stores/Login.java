package org.plumbline.platform.stores;

/// A user of a store and the password; printed without the password.
public record Login(String user, String password) {

    public Login {
        if (user.isBlank()) {
            throw new IllegalArgumentException("a login needs a user");
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
