/// Whether everything is well: the stores by themselves, and what they say of each other.
@NullMarked
package org.plumbline.platform.doctor;

import org.jspecify.annotations.NullMarked;
