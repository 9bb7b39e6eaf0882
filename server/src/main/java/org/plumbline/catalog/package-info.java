/// What can be done: exercises with their names, patterns, muscles and equipment, shared by all and each athlete's own.
@ApplicationModule(allowedDependencies = {"platform", "athlete"})
@NullMarked
package org.plumbline.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
