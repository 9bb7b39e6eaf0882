/// What should happen: planned workout, block and set, their revisions in the graph, and the states a plan goes
/// through.
@ApplicationModule(allowedDependencies = {"platform", "athlete", "catalog"})
@NullMarked
package org.plumbline.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
