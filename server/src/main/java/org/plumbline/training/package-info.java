/// What was done: workouts, blocks and sets as facts, logged, completed and amended with history.
@ApplicationModule(allowedDependencies = {"platform", "athlete", "catalog", "plan"})
@NullMarked
package org.plumbline.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
