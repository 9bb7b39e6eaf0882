/// Tests.
@NullMarked
package org.plumbline.platform.backup;

import org.jspecify.annotations.NullMarked;
