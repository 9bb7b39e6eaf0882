/// Plan versus actual over HTTP and in the view.
@NullMarked
package org.plumbline.comparison;

import org.jspecify.annotations.NullMarked;
