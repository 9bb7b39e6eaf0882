package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address by which people and programs reach this server: `PLUMBLINE_PUBLIC_URL`, or without one the address that
/// the request was sent to.
@Component
public final class PublicUrl {
    private final String configured;

    PublicUrl(Environment environment) {
        this.configured =
                environment.getProperty("PLUMBLINE_PUBLIC_URL", "").strip().replaceFirst("/+$", "");
    }

    /// Without a slash at its end.
    public String of(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.length() - request.getRequestURI().length());
    }

    /// Whether it was configured, so that no request has a say in it.
    boolean isFixed() {
        return !configured.isEmpty();
    }
}
