/// Who it is: accounts, sign-in, tokens and their scopes, profile, time zone and units, deletion.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.plumbline.athlete;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
