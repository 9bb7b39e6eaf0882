/// Transactions in PostgreSQL, bound to an actor and a subject.
@NullMarked
package org.plumbline.platform.db;

import org.jspecify.annotations.NullMarked;
