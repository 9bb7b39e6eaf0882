/// The demonstration: the whole loop on a real log, as a client of the running server, with a report for people.
@NullMarked
package org.plumbline.command.demo;

import org.jspecify.annotations.NullMarked;
