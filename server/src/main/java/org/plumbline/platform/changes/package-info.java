/// The change log, and the relay that brings the graph to where PostgreSQL already is.
@NullMarked
package org.plumbline.platform.changes;

import org.jspecify.annotations.NullMarked;
