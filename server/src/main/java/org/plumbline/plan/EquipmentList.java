package org.plumbline.plan;

import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.UserId;

/// The places in which an athlete trains. Call it inside a transaction of that athlete.
public interface EquipmentList {
    Optional<Equipment> find(UserId user, UUID id);

    /// The one that is meant when none is named: the default, else the oldest.
    Optional<Equipment> usual(UserId user);
}
