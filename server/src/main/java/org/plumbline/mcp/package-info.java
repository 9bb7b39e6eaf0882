/// The Model Context Protocol: how assistants ask. What they may ask for is declared by the modules and carried out by
/// the platform; here is only how it is said, to clients that begin with a handshake (2025-11-25 and before) and to
/// those that say everything in each request (2026-07-28).
@ApplicationModule(allowedDependencies = {"platform", "athlete"})
@NullMarked
package org.plumbline.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
