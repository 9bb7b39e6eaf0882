/// Strength models: estimated one-repetition maximum, the load for a target effort, plates, warm-ups and progression.
///
/// Models calculate in double precision and round nothing on the way; what a person entered or loads stays decimal.
@NullMarked
package org.plumbline.science.strength;

import org.jspecify.annotations.NullMarked;
