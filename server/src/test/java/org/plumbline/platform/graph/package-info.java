/// Tests.
@NullMarked
package org.plumbline.platform.graph;

import org.jspecify.annotations.NullMarked;
