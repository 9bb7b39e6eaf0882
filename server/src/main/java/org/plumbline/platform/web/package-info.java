/// The HTTP edge: who calls, what a write is, how a refusal is answered.
@NullMarked
package org.plumbline.platform.web;

import org.jspecify.annotations.NullMarked;
