/// Tests.
@NullMarked
package org.plumbline.platform.doctor;

import org.jspecify.annotations.NullMarked;
