/// Writes that happen once: the request is claimed by its key in the transaction that carries it out.
@NullMarked
package org.plumbline.platform.write;

import org.jspecify.annotations.NullMarked;
