/// How much one exercise stands in for another.
@NullMarked
package org.plumbline.science.exercise;

import org.jspecify.annotations.NullMarked;
