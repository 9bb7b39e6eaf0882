@NullMarked
package org.plumbline.platform.web;

import org.jspecify.annotations.NullMarked;
