/// Every set against what was meant: deviation per set, roll-ups, and the tolerance that decides.
@ApplicationModule(allowedDependencies = {"platform", "athlete", "catalog", "plan", "training"})
@NullMarked
package org.plumbline.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
