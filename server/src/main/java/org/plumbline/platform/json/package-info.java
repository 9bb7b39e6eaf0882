/// JSON at the edge: strict, snake_case, every problem with its path.
@NullMarked
package org.plumbline.platform.json;

import org.jspecify.annotations.NullMarked;
