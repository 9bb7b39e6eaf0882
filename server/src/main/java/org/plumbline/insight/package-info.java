/// What the log says as a whole: estimated maxima, volume, records, how far goals are, what happened in training
/// blocks, and the briefing. It reads across plans and free workouts, and writes nothing.
///
/// Voided workouts do not count. Every number has its formula in `science`; what a formula does not cover is left
/// out and counted, never guessed.
@ApplicationModule(allowedDependencies = {"platform", "athlete", "catalog", "plan", "comparison"})
@NullMarked
package org.plumbline.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
