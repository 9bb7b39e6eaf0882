/// Tests of the fault proof: a handful of its points, and that its law can be broken.
@NullMarked
package org.plumbline.bench.faults;

import org.jspecify.annotations.NullMarked;
