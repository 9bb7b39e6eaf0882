package org.plumbline.platform.changes;

import java.util.Set;
import org.plumbline.platform.UserId;

/// Hears whose change log has moved, on whichever server process. What it hears is a hint and may be missed: the table
/// is the truth. It must return soon.
public interface MovedListener {
    void moved(Set<UserId> users);
}
