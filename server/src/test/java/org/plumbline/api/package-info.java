/// The API from outside: the running server against the file that describes it.
@NullMarked
package org.plumbline.api;

import org.jspecify.annotations.NullMarked;
