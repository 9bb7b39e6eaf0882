/// Plumbline: the training system that compares every set with what was meant. Each sub-package is one module.
@NullMarked
package org.plumbline;

import org.jspecify.annotations.NullMarked;
