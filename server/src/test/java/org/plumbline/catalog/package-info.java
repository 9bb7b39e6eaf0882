/// Tests of the catalogue.
@NullMarked
package org.plumbline.catalog;

import org.jspecify.annotations.NullMarked;
