/// Tests.
@NullMarked
package org.plumbline.platform.write;

import org.jspecify.annotations.NullMarked;
