@NullMarked
package org.plumbline.sync;

import org.jspecify.annotations.NullMarked;
