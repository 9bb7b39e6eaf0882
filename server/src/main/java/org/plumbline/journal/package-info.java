/// The why: what the athlete says of a day in their own words, what it is about by typed links, and what is worth
/// remembering of it. Volunteered, never demanded.
@ApplicationModule(allowedDependencies = {"platform", "athlete", "catalog", "plan", "training", "comparison"})
@NullMarked
package org.plumbline.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
