/// `prove sync`: devices that are cut off, crash, repeat themselves and lie about the time still end up with the same
/// training, and with all of it.
@NullMarked
package org.plumbline.bench.devices;

import org.jspecify.annotations.NullMarked;
