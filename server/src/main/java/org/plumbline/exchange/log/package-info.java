/// Workout logs of other apps, read into neutral records; pure, without a store and without a clock.
///
/// {@link org.plumbline.exchange.log.WorkoutLogs} is the way in. The dialect is found from the header; a header that
/// no dialect knows is an outcome, not an exception. One row is one set; a bad row is an error with its line and
/// never sinks the file; what the file leaves open (the unit of a load, the order of day and month) is a
/// {@link org.plumbline.exchange.log.Need}.
@NullMarked
package org.plumbline.exchange.log;

import org.jspecify.annotations.NullMarked;
