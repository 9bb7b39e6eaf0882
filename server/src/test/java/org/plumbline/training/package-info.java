/// Tests of performed work.
@NullMarked
package org.plumbline.training;

import org.jspecify.annotations.NullMarked;
