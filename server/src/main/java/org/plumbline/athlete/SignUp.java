package org.plumbline.athlete;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What somebody says who wants an account.
record SignUp(Email email, String password, String displayName, ZoneId timeZone, UnitSystem unitSystem) {
    static final int LONGEST_NAME = 200;
    private static final Email NONE = new Email("nobody@invalid");

    /// Reads it and notes every problem; with a problem noted the result means nothing.
    static SignUp read(Fields fields) {
        Email email = email(fields, "email");
        String password = newPassword(fields, "password");
        String name = fields.requiredText("display_name", LONGEST_NAME);
        ZoneId zone = fields.required("time_zone", fields.zone("time_zone"));
        UnitSystem units = fields.required("unit_system", unitSystem(fields));
        return new SignUp(
                email == null ? NONE : email,
                password == null ? "" : password,
                name.strip(),
                zone == null ? ZoneOffset.UTC : zone,
                units == null ? UnitSystem.METRIC : units);
    }

    static @Nullable Email email(Fields fields, String name) {
        String text = fields.required(name, fields.text(name, Email.LONGEST));
        Email email = text == null ? null : Email.find(text).orElse(null);
        if (text != null && email == null) {
            fields.problem(name, "email", "Must be an e-mail address.");
        }
        return email;
    }

    static @Nullable String newPassword(Fields fields, String name) {
        String password = fields.required(name, fields.text(name, Passwords.LONGEST));
        if (password != null && password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
            fields.problem(name, "too_short", "Must have at least " + Passwords.SHORTEST + " characters.");
        }
        return password;
    }

    static @Nullable UnitSystem unitSystem(Fields fields) {
        String word = fields.oneOf("unit_system", Set.of("metric", "imperial"));
        return word == null ? null : UnitSystem.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "SignUp[" + email + "]";
    }
}
