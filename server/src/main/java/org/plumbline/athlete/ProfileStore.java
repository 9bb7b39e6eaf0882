package org.plumbline.athlete;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `profiles`.
@Component
final class ProfileStore implements Profiles {
    private final JdbcClient sql;

    ProfileStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Profile get(UserId user) {
        return sql.sql("""
                SELECT display_name, time_zone, unit_system, week_start, effort_scale, rest_timer_s, version
                FROM profiles WHERE user_id = :user
                """)
                .param("user", user.value())
                .query(ProfileStore::read)
                .single();
    }

    /// As `get`, and no other transaction changes it before this one ends.
    Profile getForUpdate(UserId user) {
        return sql.sql("""
                SELECT display_name, time_zone, unit_system, week_start, effort_scale, rest_timer_s, version
                FROM profiles WHERE user_id = :user FOR UPDATE
                """)
                .param("user", user.value())
                .query(ProfileStore::read)
                .single();
    }

    void update(UserId user, Profile profile, Instant now) {
        sql.sql("""
                UPDATE profiles SET display_name = :name, time_zone = :zone, unit_system = :units,
                  week_start = :week_start, effort_scale = :effort_scale, rest_timer_s = :rest_timer,
                  version = :version, updated_at = :now
                WHERE user_id = :user
                """)
                .param("name", profile.displayName())
                .param("zone", profile.timeZone().getId())
                .param("units", wire(profile.unitSystem()))
                .param("week_start", wire(profile.weekStart()))
                .param("effort_scale", wire(profile.effortScale()))
                .param("rest_timer", profile.restTimerS(), Types.INTEGER)
                .param("version", profile.version())
                .param("now", Timestamp.from(now))
                .param("user", user.value())
                .update();
    }

    static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Profile read(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getString("display_name"),
                ZoneId.of(row.getString("time_zone")),
                UnitSystem.valueOf(row.getString("unit_system").toUpperCase(Locale.ROOT)),
                WeekStart.valueOf(row.getString("week_start").toUpperCase(Locale.ROOT)),
                EffortScale.valueOf(row.getString("effort_scale").toUpperCase(Locale.ROOT)),
                row.getObject("rest_timer_s", Integer.class),
                row.getLong("version"));
    }
}
