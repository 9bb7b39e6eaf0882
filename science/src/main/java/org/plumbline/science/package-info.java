/// Formulas and rules as pure Java: no framework, no input or output, every constant named with its source.
@NullMarked
package org.plumbline.science;

import org.jspecify.annotations.NullMarked;
