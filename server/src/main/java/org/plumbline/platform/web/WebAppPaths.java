package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/// Leads every path that no route takes to the web app. It is asked after the routes: a route that does not take a
/// method says so, and a path of the API that does not exist stays unknown.
@Component
final class WebAppPaths extends AbstractHandlerMapping {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final HandlerMethod file;

    WebAppPaths(WebAppApi api) {
        this.file = handler(api);
        setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && WebApp.owns(request.getRequestURI()) ? file : null;
    }

    private static HandlerMethod handler(WebAppApi api) {
        try {
            return new HandlerMethod(api, WebAppApi.class.getDeclaredMethod("file", HttpServletRequest.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("WebAppApi has no such method", e);
        }
    }
}
