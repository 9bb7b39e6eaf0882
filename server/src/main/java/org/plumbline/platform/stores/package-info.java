/// PostgreSQL and Neo4j: started, watched and stopped by us in a data folder, or somebody else's by configuration.
@NullMarked
package org.plumbline.platform.stores;

import org.jspecify.annotations.NullMarked;
