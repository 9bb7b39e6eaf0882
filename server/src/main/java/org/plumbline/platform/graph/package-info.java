/// The one gateway to Neo4j: registered statements only, always for one athlete.
@NullMarked
package org.plumbline.platform.graph;

import org.jspecify.annotations.NullMarked;
