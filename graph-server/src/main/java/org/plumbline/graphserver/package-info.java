/// Neo4j Community as a child process of Plumbline, reached over Bolt on loopback.
@NullMarked
package org.plumbline.graphserver;

import org.jspecify.annotations.NullMarked;
