/// Data that comes from and goes to other programs: imports with preview and undo, exports.
///
/// A file is first *read* (package `log`, pure: bytes in, neutral records out, nothing stored) and only then
/// *imported*. Reading never guesses: what a file does not say is asked for.
@ApplicationModule(allowedDependencies = {"platform", "athlete", "catalog", "plan", "training", "comparison"})
@NullMarked
package org.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
