/// Tests.
@NullMarked
package org.plumbline.platform;

import org.jspecify.annotations.NullMarked;
