package org.plumbline.athlete;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.platform.UserId;

/// The athletes' profiles. Call it inside a transaction of that athlete.
public interface Profiles {
    Profile get(UserId user);

    /// The calendar day that it is then where the athlete is.
    default LocalDate dayAt(UserId user, Instant instant) {
        return get(user).dayAt(instant);
    }
}
