/// Tests of what the measurements count with.
@NullMarked
package org.plumbline.bench.speed;

import org.jspecify.annotations.NullMarked;
