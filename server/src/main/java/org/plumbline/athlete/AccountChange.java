package org.plumbline.athlete;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What an athlete wants changed; null stands for what stays.
record AccountChange(
        @Nullable String displayName,
        @Nullable ZoneId timeZone,
        @Nullable UnitSystem unitSystem,
        @Nullable Email email,
        @Nullable String newPassword,
        @Nullable String currentPassword) {

    static AccountChange read(Fields fields) {
        String name = fields.has("display_name") ? fields.requiredText("display_name", SignUp.LONGEST_NAME) : null;
        ZoneId zone = fields.has("time_zone") ? fields.required("time_zone", fields.zone("time_zone")) : null;
        UnitSystem units = fields.has("unit_system") ? fields.required("unit_system", SignUp.unitSystem(fields)) : null;
        Email email = fields.has("email") ? SignUp.email(fields, "email") : null;
        String password = fields.has("password") ? SignUp.newPassword(fields, "password") : null;
        String current = fields.text("current_password", Passwords.LONGEST);
        if ((fields.has("email") || fields.has("password")) && current == null) {
            fields.required("current_password", current);
        }
        fields.noOthers();
        return new AccountChange(name == null ? null : name.strip(), zone, units, email, password, current);
    }

    boolean isNothing() {
        return displayName == null && timeZone == null && unitSystem == null && !isGuarded();
    }

    /// Whether it needs the present password.
    boolean isGuarded() {
        return email != null || newPassword != null;
    }

    Profile applyTo(Profile profile) {
        return new Profile(
                displayName == null ? profile.displayName() : displayName,
                timeZone == null ? profile.timeZone() : timeZone,
                unitSystem == null ? profile.unitSystem() : unitSystem,
                profile.version() + 1);
    }

    @Override
    public String toString() {
        return "AccountChange[]";
    }
}
