@NullMarked
package org.plumbline.mcp;

import org.jspecify.annotations.NullMarked;
