/// What the loop plan → confirm → perform → compare promises to whoever uses it, over HTTP on both stores.
@NullMarked
package org.plumbline.loop;

import org.jspecify.annotations.NullMarked;
