/// What the athlete's devices need to work without the network: they push what was done as commands, each carried out
/// once by the same route as everywhere else, and follow the change log. What met another device's work and is no plain
/// fact waits as a conflict for the athlete's word.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.plumbline.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
