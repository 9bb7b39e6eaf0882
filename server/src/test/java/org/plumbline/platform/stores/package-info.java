/// Tests of the stores, and the fixture that gives every other test real ones.
@NullMarked
package org.plumbline.platform.stores;

import org.jspecify.annotations.NullMarked;
