/// What breaks the rules on purpose.
@NullMarked
package canary;

import org.jspecify.annotations.NullMarked;
