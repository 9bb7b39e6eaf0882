/// Data that comes from and goes to other programs: imports with preview and undo, exports.
///
/// A file is first *read* (package `log`, pure: bytes in, neutral records out, nothing stored) and only then
/// *imported*. Reading never guesses: what a file does not say is asked for.
@NullMarked
package org.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
