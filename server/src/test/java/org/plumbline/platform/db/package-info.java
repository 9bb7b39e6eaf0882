/// Tests.
@NullMarked
package org.plumbline.platform.db;

import org.jspecify.annotations.NullMarked;
