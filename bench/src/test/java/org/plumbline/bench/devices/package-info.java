@NullMarked
package org.plumbline.bench.devices;

import org.jspecify.annotations.NullMarked;
