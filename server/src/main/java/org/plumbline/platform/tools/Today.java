package org.plumbline.platform.tools;

import java.time.LocalDate;
import org.plumbline.platform.Caller;

/// Which day it is where the athlete is. The accounts module answers.
public interface Today {
    LocalDate of(Caller caller);
}
