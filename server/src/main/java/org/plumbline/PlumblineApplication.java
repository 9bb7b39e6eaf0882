package org.plumbline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The application as Spring sees it: every module below this package.
///
/// Users come from our own accounts, so Spring's one user with a printed password is left out; so is its
/// error page, because every refusal is a problem document. Parts are named with
/// their packages, because two modules may each have a part of the same simple name.
@SpringBootApplication(
        exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        proxyBeanMethods = false)
public class PlumblineApplication {}
