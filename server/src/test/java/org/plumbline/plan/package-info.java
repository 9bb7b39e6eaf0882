@NullMarked
package org.plumbline.plan;

import org.jspecify.annotations.NullMarked;
