/// Tests of accounts, sign-in, tokens and deletion.
@NullMarked
package org.plumbline.athlete;

import org.jspecify.annotations.NullMarked;
