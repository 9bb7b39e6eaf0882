package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What is asked of somebody who has not signed in. An assistant is told where it learns how to be let in.
@Component
final class Challenge {
    private static final String PLAIN = "Bearer";

    /// What the tools need of which an assistant is mostly asked.
    private static final String USUAL_SCOPES = "read log plan journal";

    private final PublicUrl publicUrl;

    Challenge(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /// For the request under way.
    String now() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return PLAIN;
        }
        HttpServletRequest request = attributes.getRequest();
        return request.getRequestURI().equals(BearerFilter.FOR_ASSISTANTS)
                ? PLAIN + " resource_metadata=\"" + publicUrl.of(request) + "/.well-known/oauth-protected-resource"
                        + BearerFilter.FOR_ASSISTANTS + "\", scope=\"" + USUAL_SCOPES + "\""
                : PLAIN;
    }
}
