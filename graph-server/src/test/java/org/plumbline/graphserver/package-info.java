/// Tests of what the graph server does before Neo4j starts; the server's tests start it for real.
@NullMarked
package org.plumbline.graphserver;

import org.jspecify.annotations.NullMarked;
