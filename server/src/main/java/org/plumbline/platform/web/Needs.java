package org.plumbline.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.platform.Scope;

/// The right that a token needs for this route. A route without it and without `@Open` is refused to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Scope value();
}
