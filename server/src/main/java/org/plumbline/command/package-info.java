/// The verbs of the command line. Each is a [Command]; the table is in [Verbs].
@NullMarked
package org.plumbline.command;

import org.jspecify.annotations.NullMarked;
