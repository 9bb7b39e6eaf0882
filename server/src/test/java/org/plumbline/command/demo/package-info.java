/// Tests of the command line, some of them on real server processes.
@NullMarked
package org.plumbline.command.demo;

import org.jspecify.annotations.NullMarked;
