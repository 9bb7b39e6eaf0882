/// Backup and restore: one consistent snapshot of PostgreSQL in one file. The graph is rebuilt from it.
@NullMarked
package org.plumbline.platform.backup;

import org.jspecify.annotations.NullMarked;
