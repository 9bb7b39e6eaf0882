package org.plumbline.athlete;

import org.plumbline.platform.UserId;

/// The athletes' profiles. Call it inside a transaction of that athlete.
public interface Profiles {
    Profile get(UserId user);
}
