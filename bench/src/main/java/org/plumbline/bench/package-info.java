/// Measurements and proofs of the whole system, made from outside: real processes, real stores, the public API.
@NullMarked
package org.plumbline.bench;

import org.jspecify.annotations.NullMarked;
