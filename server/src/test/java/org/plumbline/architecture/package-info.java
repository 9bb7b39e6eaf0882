/// The rules of the code's own shape, held by tests.
@NullMarked
package org.plumbline.architecture;

import org.jspecify.annotations.NullMarked;
