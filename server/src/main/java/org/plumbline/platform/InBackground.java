package org.plumbline.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component that is made on a thread of its own while the rest of the application starts, because its constructor
/// waits for a store. The application counts as started only when it is made; who needs it earlier waits for it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InBackground {}
