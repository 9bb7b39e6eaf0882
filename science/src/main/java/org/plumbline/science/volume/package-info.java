/// How much was trained: volume load, INOL, Prilepin's table and hard sets per muscle.
@NullMarked
package org.plumbline.science.volume;

import org.jspecify.annotations.NullMarked;
