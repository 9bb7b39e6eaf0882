/// Tests.
@NullMarked
package org.plumbline.platform.changes;

import org.jspecify.annotations.NullMarked;
