/// Quantities as an athlete enters them: the value and unit are kept, the canonical value stands beside them, exact.
@NullMarked
package org.plumbline.science.unit;

import org.jspecify.annotations.NullMarked;
