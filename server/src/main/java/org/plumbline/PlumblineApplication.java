package org.plumbline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The application as Spring sees it: every module below this package.
///
/// Users come from our own accounts, so Spring's one user with a printed password is left out.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, proxyBeanMethods = false)
public class PlumblineApplication {}
