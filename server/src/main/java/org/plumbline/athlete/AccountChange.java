package org.plumbline.athlete;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// What an athlete wants changed; null stands for what stays.
///
/// @param setsRestTimer whether `restTimerS` was sent: null is a value there
record AccountChange(
        @Nullable String displayName,
        @Nullable ZoneId timeZone,
        @Nullable UnitSystem unitSystem,
        @Nullable WeekStart weekStart,
        @Nullable EffortScale effortScale,
        boolean setsRestTimer,
        @Nullable Integer restTimerS,
        @Nullable Email email,
        @Nullable String newPassword,
        @Nullable String currentPassword) {
    /// An engineering bound: an hour.
    private static final int LONGEST_REST_S = 3600;

    static AccountChange read(Fields fields) {
        String name = fields.has("display_name") ? fields.requiredText("display_name", SignUp.LONGEST_NAME) : null;
        ZoneId zone = fields.has("time_zone") ? fields.required("time_zone", fields.zone("time_zone")) : null;
        UnitSystem units = fields.has("unit_system") ? fields.required("unit_system", SignUp.unitSystem(fields)) : null;
        WeekStart week = fields.has("week_start") ? fields.required("week_start", weekStart(fields)) : null;
        EffortScale effort = fields.has("effort_scale") ? fields.required("effort_scale", effortScale(fields)) : null;
        Integer rest = fields.integer("rest_timer_s", 1, LONGEST_REST_S);
        Email email = fields.has("email") ? SignUp.email(fields, "email") : null;
        String password = fields.has("password") ? SignUp.newPassword(fields, "password") : null;
        String current = fields.text("current_password", Passwords.LONGEST);
        if ((fields.has("email") || fields.has("password")) && current == null) {
            fields.required("current_password", current);
        }
        fields.noOthers();
        return new AccountChange(
                name == null ? null : name.strip(),
                zone,
                units,
                week,
                effort,
                fields.has("rest_timer_s"),
                rest,
                email,
                password,
                current);
    }

    private static @Nullable WeekStart weekStart(Fields fields) {
        String word = fields.oneOf("week_start", Set.of("monday", "saturday", "sunday"));
        return word == null ? null : WeekStart.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable EffortScale effortScale(Fields fields) {
        String word = fields.oneOf("effort_scale", Set.of("rpe", "rir"));
        return word == null ? null : EffortScale.valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isNothing() {
        return displayName == null
                && timeZone == null
                && unitSystem == null
                && weekStart == null
                && effortScale == null
                && !setsRestTimer
                && !isGuarded();
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
                weekStart == null ? profile.weekStart() : weekStart,
                effortScale == null ? profile.effortScale() : effortScale,
                setsRestTimer ? restTimerS : profile.restTimerS(),
                profile.version() + 1);
    }

    @Override
    public String toString() {
        return "AccountChange[]";
    }
}
