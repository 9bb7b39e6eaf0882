/// Tests of the measurements and proofs, with small counts.
@NullMarked
package org.plumbline.bench;

import org.jspecify.annotations.NullMarked;
