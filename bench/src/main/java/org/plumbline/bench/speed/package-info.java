/// How fast and how large: each measurement beside a baseline of the same run, with a claim that holds or does not.
@NullMarked
package org.plumbline.bench.speed;

import org.jspecify.annotations.NullMarked;
