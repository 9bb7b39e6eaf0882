@NullMarked
package org.plumbline.insight;

import org.jspecify.annotations.NullMarked;
