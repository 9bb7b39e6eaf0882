/// The fault proof: real processes are killed at chosen steps of real requests, and the law is checked afterwards.
///
/// A [Point] is data where it can be: an [Operation] is brought to a standstill at a step by a [Stall], a [Victim] is
/// killed there, the system recovers by itself or is started again, the same request is sent again, and the [Law]
/// compares [Footprint]s of everything that is stored of that athlete.
@NullMarked
package org.plumbline.bench.faults;

import org.jspecify.annotations.NullMarked;
