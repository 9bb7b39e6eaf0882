/// The shared kernel: ids, time, refusals, transactions, change log and relay, the owner-scoped graph, the edge.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.plumbline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
